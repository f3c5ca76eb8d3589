package io.gatehouse.models.ocr;

import io.gatehouse.domain.signal.AbstentionReason;
import io.gatehouse.domain.signal.BundleRef;
import io.gatehouse.domain.signal.Deadline;
import io.gatehouse.domain.signal.Signal;
import io.gatehouse.domain.taxonomy.Category;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** Judges text that was read elsewhere. */
public interface TextJudge {

    Set<Category> categories();

    List<BundleRef> bundles();

    /** Why this text would not be scored, if so. */
    Optional<AbstentionReason> abstention(String text);

    /**
     * Scores a text.
     *
     * @return one signal per category with spans in UTF-16 offsets of {@code text}; may complete exceptionally, which
     *     becomes a gap of the picture
     */
    CompletableFuture<List<Signal>> score(String text, Deadline deadline);
}
