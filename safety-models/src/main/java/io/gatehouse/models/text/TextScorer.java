package io.gatehouse.models.text;

import io.gatehouse.domain.signal.Attention;
import io.gatehouse.domain.signal.BundleRef;
import io.gatehouse.domain.signal.Deadline;
import io.gatehouse.domain.signal.Evidence;
import io.gatehouse.domain.signal.Signal;
import io.gatehouse.models.batching.MicroBatcher;
import io.gatehouse.models.text.TextWindows.Window;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Scores the windows of a text: n-grams first, the encoder where they are not sure. The worst window decides, and its
 * words are the evidence.
 */
final class TextScorer {

    /**
     * A long text queues this many windows at a time, so that others get their turn in between: what comes after it
     * waits for a tenth of a second and not for half of one.
     */
    private static final int WINDOWS_AT_ONCE = 4;

    private final TextModel model;
    private final MicroBatcher<List<int[]>, List<FirstScores>> ngrams;
    private final MicroBatcher<List<int[]>, List<double[]>> encoder;
    private final BundleRef bundle;
    private final Attention attention;
    private final Explainer explainer;

    /** @param ngrams and {@code encoder} give calibrated scores per input */
    TextScorer(
            TextModel model,
            MicroBatcher<List<int[]>, List<FirstScores>> ngrams,
            MicroBatcher<List<int[]>, List<double[]>> encoder,
            BundleRef bundle,
            Attention attention) {
        this.model = model;
        this.ngrams = ngrams;
        this.encoder = encoder;
        this.bundle = bundle;
        this.attention = attention;
        this.explainer = new Explainer(ngrams, encoder);
    }

    /** Empty where the text has no words. */
    CompletableFuture<List<Signal>> score(String text, Deadline deadline) {
        TextFeatures features = model.features(text);
        if (features.tokens().isEmpty()) {
            return CompletableFuture.completedFuture(List.of());
        }
        List<Window> windows = features.windows();
        return scores(features, windows, 0, new ArrayList<>(), deadline)
                .thenCompose(scores -> explain(features, windows, scores, deadline));
    }

    private CompletableFuture<List<double[]>> scores(
            TextFeatures features, List<Window> windows, int from, List<double[]> done, Deadline deadline) {
        if (from >= windows.size()) {
            return CompletableFuture.completedFuture(done);
        }
        List<Window> some = windows.subList(from, Math.min(windows.size(), from + WINDOWS_AT_ONCE));
        List<int[]> inputs = some.stream()
                .map(window -> features.ngrams(window, word -> false))
                .toList();
        return ngrams.submit(inputs, deadline)
                .thenCompose(first -> ask(features, some, first, deadline))
                .thenCompose(scores -> {
                    scores.forEach(
                            row -> done.add(ManyWindows.lowered(FewWords.bounded(row, features), windows.size())));
                    return scores(features, windows, from + some.size(), done, deadline);
                });
    }

    /** Replaces the scores that the n-grams are not sure of by the encoder's. */
    private CompletableFuture<List<double[]>> ask(
            TextFeatures features, List<Window> windows, List<FirstScores> first, Deadline deadline) {
        List<Integer> unsure = model.unsure(first);
        if (unsure.isEmpty()) {
            return CompletableFuture.completedFuture(TextModel.replaced(first, unsure, List.of()));
        }
        List<int[]> inputs = unsure.stream()
                .map(i -> features.pieces(windows.get(i), word -> false))
                .toList();
        return encoder.submit(inputs, deadline).thenApply(second -> TextModel.replaced(first, unsure, second));
    }

    private CompletableFuture<List<Signal>> explain(
            TextFeatures features, List<Window> windows, List<double[]> scores, Deadline deadline) {
        int[] worst = IntStream.range(0, model.categories().size())
                .map(category -> worst(scores, category))
                .toArray();
        Map<Integer, CompletableFuture<Explanation>> explanations = new HashMap<>();
        for (int category = 0; category < worst.length; category++) {
            if (attention.isDue(model.categories().get(category), scores.get(worst[category])[category])) {
                explanations.computeIfAbsent(
                        worst[category],
                        window -> explainer.explain(
                                features,
                                windows.get(window),
                                shown(worst, window, scores.get(window)),
                                scores.get(window),
                                windows.size(),
                                deadline));
            }
        }
        return CompletableFuture.allOf(explanations.values().toArray(CompletableFuture[]::new))
                .thenApply(done -> signals(scores, worst, explanations));
    }

    private List<Integer> shown(int[] worst, int window, double[] scores) {
        return IntStream.range(0, worst.length)
                .filter(category -> worst[category] == window && isShown(category, scores[category]))
                .boxed()
                .toList();
    }

    private static int worst(List<double[]> scores, int category) {
        int worst = 0;
        for (int window = 1; window < scores.size(); window++) {
            worst = scores.get(window)[category] > scores.get(worst)[category] ? window : worst;
        }
        return worst;
    }

    private List<Signal> signals(
            List<double[]> scores, int[] worst, Map<Integer, CompletableFuture<Explanation>> explanations) {
        return IntStream.range(0, worst.length)
                .mapToObj(category -> {
                    double score = scores.get(worst[category])[category];
                    @Nullable CompletableFuture<Explanation> explanation = explanations.get(worst[category]);
                    List<Evidence> evidence = explanation == null || !isShown(category, score)
                            ? List.of()
                            : explanation.join().of(category, score);
                    return new Signal(model.categories().get(category), score, bundle, evidence);
                })
                .toList();
    }

    /** What is known anyway is told from a lower score on. */
    private boolean isShown(int category, double score) {
        return score >= Attention.USUAL || attention.isDue(model.categories().get(category), score);
    }
}
