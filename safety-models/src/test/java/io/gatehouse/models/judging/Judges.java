package io.gatehouse.models.judging;

import io.gatehouse.domain.signal.AbstentionReason;
import io.gatehouse.domain.signal.BundleRef;
import io.gatehouse.domain.signal.Deadline;
import io.gatehouse.domain.signal.Evidence;
import io.gatehouse.domain.signal.Signal;
import io.gatehouse.domain.taxonomy.Category;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Judges of text whose answers a test chooses. */
public final class Judges {

    public static final BundleRef TEXTS = new BundleRef("texts", "1.0.0", "sha256:" + "0".repeat(64));

    private Judges() {}

    /** Finds a word harassing, wherever it stands. */
    public static TextJudge offendedBy(String word) {
        return judging(_ -> Optional.empty(), text -> CompletableFuture.completedFuture(signals(text, word)));
    }

    public static TextJudge abstaining(AbstentionReason reason) {
        return judging(_ -> Optional.of(reason), _ -> CompletableFuture.completedFuture(List.of()));
    }

    /** Has learnt no language at all. */
    public static TextJudge speechless() {
        return abstaining(AbstentionReason.LANGUAGE_UNSUPPORTED);
    }

    public static TextJudge failing(Exception fault) {
        return judging(_ -> Optional.empty(), _ -> CompletableFuture.failedFuture(fault));
    }

    private static List<Signal> signals(String text, String word) {
        int at = text.indexOf(word);
        List<Evidence> evidence = at < 0 ? List.of() : List.of(new Evidence.Span(at, at + word.length(), 0.9));
        return List.of(new Signal(Category.HARASSMENT, at < 0 ? 0.01 : 0.9, TEXTS, evidence));
    }

    public static TextJudge judging(
            Function<String, Optional<AbstentionReason>> abstain,
            Function<String, CompletableFuture<List<Signal>>> score) {
        return new TextJudge() {
            @Override
            public Set<Category> categories() {
                return Set.of(Category.HARASSMENT);
            }

            @Override
            public List<BundleRef> bundles() {
                return List.of(TEXTS);
            }

            @Override
            public Optional<AbstentionReason> abstention(String text) {
                return text.isEmpty() ? Optional.of(AbstentionReason.EMPTY_TEXT) : abstain.apply(text);
            }

            @Override
            public CompletableFuture<List<Signal>> score(String text, Deadline deadline) {
                return score.apply(text);
            }
        };
    }
}
