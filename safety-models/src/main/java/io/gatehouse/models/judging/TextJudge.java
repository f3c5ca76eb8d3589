package io.gatehouse.models.judging;

import io.gatehouse.domain.signal.AbstentionReason;
import io.gatehouse.domain.signal.BundleRef;
import io.gatehouse.domain.signal.Deadline;
import io.gatehouse.domain.signal.FailureReason;
import io.gatehouse.domain.signal.Signal;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.models.batching.DeadlinePassedException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Judges text that was read or heard elsewhere. */
public interface TextJudge {

    Set<Category> categories();

    List<BundleRef> bundles();

    /** Why this text would not be scored, if so. */
    Optional<AbstentionReason> abstention(String text);

    /**
     * Scores a text.
     *
     * @return one signal per category with spans in UTF-16 offsets of {@code text}; may complete exceptionally, which
     *     becomes a gap
     */
    CompletableFuture<List<Signal>> score(String text, Deadline deadline);

    /** No word, or a number alone, is no riddle; a language never learnt is. */
    static boolean isMissingEvidence(AbstentionReason reason) {
        return reason == AbstentionReason.LANGUAGE_UNSUPPORTED;
    }

    /** What a fault of judging is in an answer. */
    static FailureReason reason(Throwable fault) {
        boolean wrapped = fault instanceof CompletionException || fault instanceof ExecutionException;
        @Nullable Throwable cause = wrapped ? fault.getCause() : fault;
        return cause instanceof DeadlinePassedException || cause instanceof TimeoutException
                ? FailureReason.TIMEOUT
                : FailureReason.CLASSIFIER_UNAVAILABLE;
    }
}
