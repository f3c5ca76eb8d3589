package io.gatehouse.models.text;

import io.gatehouse.domain.signal.BundleRef;
import io.gatehouse.domain.signal.Deadline;
import io.gatehouse.domain.signal.Evidence;
import io.gatehouse.domain.signal.Signal;
import io.gatehouse.models.batching.MicroBatcher;
import io.gatehouse.models.text.TextWindows.Window;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Scores the windows of a text through the batcher; the worst window decides, and its words are the evidence. */
final class TextScorer {

    /** Evidence is looked for from this score on. */
    private static final double WORTH_A_LOOK = 0.3;

    /** A long text queues this many windows at a time, so that others get their turn in between. */
    private static final int WINDOWS_AT_ONCE = 16;

    /**
     * With fewer words a score rests on a handful of n-grams, and near certainty is as often a hash that two words
     * share as it is knowledge: such a score may send a text to a person, never block it.
     */
    private static final int FEW_WORDS = 5;

    private static final double CEILING_FOR_FEW_WORDS = 0.9;

    private final MicroBatcher<List<int[]>, List<float[]>> batcher;
    private final CalibratedScores calibrated;
    private final BundleRef bundle;
    private final int buckets;

    TextScorer(
            MicroBatcher<List<int[]>, List<float[]>> batcher,
            CalibratedScores calibrated,
            BundleRef bundle,
            int buckets) {
        this.batcher = batcher;
        this.calibrated = calibrated;
        this.bundle = bundle;
        this.buckets = buckets;
    }

    /** Empty where the text has no words. */
    CompletableFuture<List<Signal>> score(String text, Deadline deadline) {
        NgramFeatures features = NgramFeatures.of(text, buckets);
        if (features.tokens().isEmpty()) {
            return CompletableFuture.completedFuture(List.of());
        }
        List<Window> windows = TextWindows.of(features.tokens().size());
        return scores(features, windows, 0, new ArrayList<>(), deadline)
                .thenCompose(scores -> explain(features, windows, scores, deadline));
    }

    private CompletableFuture<List<double[]>> scores(
            NgramFeatures features, List<Window> windows, int from, List<double[]> done, Deadline deadline) {
        if (from >= windows.size()) {
            return CompletableFuture.completedFuture(done);
        }
        int end = Math.min(windows.size(), from + WINDOWS_AT_ONCE);
        List<int[]> inputs = windows.subList(from, end).stream()
                .map(window -> features.ids(window.begin(), window.end(), word -> false))
                .toList();
        return batcher.submit(inputs, deadline).thenCompose(logits -> {
            logits.forEach(row -> done.add(bounded(calibrated.of(row), features)));
            return scores(features, windows, end, done, deadline);
        });
    }

    private static double[] bounded(double[] scores, NgramFeatures features) {
        return features.tokens().size() >= FEW_WORDS
                ? scores
                : Arrays.stream(scores)
                        .map(score -> Math.min(score, CEILING_FOR_FEW_WORDS))
                        .toArray();
    }

    /** What is known of a window once its pieces were left out one after another. */
    private record Explanation(Occlusion occlusion, CompletableFuture<List<float[]>> without) {}

    private CompletableFuture<List<Signal>> explain(
            NgramFeatures features, List<Window> windows, List<double[]> scores, Deadline deadline) {
        int[] worst = IntStream.range(0, calibrated.categories().size())
                .map(category -> worst(scores, category))
                .toArray();
        Map<Integer, Explanation> explanations = new HashMap<>();
        for (int category = 0; category < worst.length; category++) {
            if (scores.get(worst[category])[category] >= WORTH_A_LOOK) {
                explanations.computeIfAbsent(
                        worst[category], window -> leaveOut(features, windows.get(window), deadline));
            }
        }
        return CompletableFuture.allOf(
                        explanations.values().stream().map(Explanation::without).toArray(CompletableFuture[]::new))
                .thenApply(done -> signals(scores, worst, explanations));
    }

    private Explanation leaveOut(NgramFeatures features, Window window, Deadline deadline) {
        Occlusion occlusion = new Occlusion(features, window);
        return new Explanation(occlusion, batcher.submit(occlusion.inputs(), deadline));
    }

    private static int worst(List<double[]> scores, int category) {
        int worst = 0;
        for (int window = 1; window < scores.size(); window++) {
            worst = scores.get(window)[category] > scores.get(worst)[category] ? window : worst;
        }
        return worst;
    }

    private List<Signal> signals(List<double[]> scores, int[] worst, Map<Integer, Explanation> explanations) {
        return IntStream.range(0, worst.length)
                .mapToObj(category -> {
                    double score = scores.get(worst[category])[category];
                    @Nullable Explanation explanation = explanations.get(worst[category]);
                    List<Evidence> evidence = explanation == null || score < WORTH_A_LOOK
                            ? List.of()
                            : evidence(explanation, category, score);
                    return new Signal(calibrated.categories().get(category), score, bundle, evidence);
                })
                .toList();
    }

    private List<Evidence> evidence(Explanation explanation, int category, double score) {
        double[] without = explanation.without().join().stream()
                .mapToDouble(row -> calibrated.of(row)[category])
                .toArray();
        return explanation.occlusion().spans(score, without);
    }
}
