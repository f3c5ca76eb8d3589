package io.gatehouse.models.judging;

import io.gatehouse.domain.signal.AbstentionReason;
import io.gatehouse.domain.signal.BundleRef;
import io.gatehouse.domain.signal.Deadline;
import io.gatehouse.domain.signal.Signal;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.models.text.TextClassifier;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * What was read or heard, as the bundle of text judges it.
 *
 * @param texts stays the caller's to close
 */
public record BundledText(TextClassifier texts) implements TextJudge {

    @Override
    public Set<Category> categories() {
        return texts.categories();
    }

    @Override
    public List<BundleRef> bundles() {
        return texts.bundles();
    }

    @Override
    public Optional<AbstentionReason> abstention(String text) {
        return texts.abstention(text);
    }

    @Override
    public CompletableFuture<List<Signal>> score(String text, Deadline deadline) {
        return texts.score(text, deadline);
    }
}
