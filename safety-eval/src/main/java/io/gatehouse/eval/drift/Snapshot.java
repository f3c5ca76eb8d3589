package io.gatehouse.eval.drift;

import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.eval.dataset.Split;
import io.gatehouse.eval.run.ItemResult;
import io.gatehouse.eval.run.RunFolder;
import io.gatehouse.eval.run.RunIdentity;
import io.gatehouse.eval.run.RunResults;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * The scores that a bundle gives the texts of a dataset, from the stored results of {@code eval run}. Run on what the
 * bundle was calibrated on, they are the scores that are probabilities.
 *
 * @param dataset its name and version
 * @param bundles the digests of those that scored it
 * @param scores of each text that was scored
 */
public record Snapshot(String dataset, Set<String> bundles, List<Map<Category, Double>> scores) {

    private static final long ANY_SEED = 7;

    public Snapshot {
        bundles = Set.copyOf(bundles);
        scores = List.copyOf(scores);
    }

    /**
     * Reads a run: what thresholds were chosen on, as that is what bundles are calibrated on, or all of it where
     * nothing was.
     *
     * @param folder of the run
     * @param most texts are kept at most, drawn at random, the same ones each time
     * @throws io.gatehouse.eval.run.EvaluationException if the folder holds no whole run
     */
    public static Snapshot read(Path folder, int most) throws IOException {
        RunResults run = new RunFolder(folder).results();
        List<ItemResult> calibrated = run.of(Split.VALIDATION);
        List<Map<Category, Double>> scores = new ArrayList<>();
        for (ItemResult item : calibrated.isEmpty() ? run.items() : calibrated) {
            if (isText(item) && !item.scores().isEmpty()) {
                scores.add(item.scores());
            }
        }
        Collections.shuffle(scores, new Random(ANY_SEED));
        return new Snapshot(
                run.identity().dataset(), bundles(run.identity()), scores.subList(0, Math.min(most, scores.size())));
    }

    /** Runs say how long texts are, and nothing of the kind of media. */
    private static boolean isText(ItemResult item) {
        return item.slices().has("length");
    }

    private static Set<String> bundles(RunIdentity run) {
        return Set.of(run.bundleDigest().split(" \\+ "));
    }

    double[] of(Category category) {
        return scores.stream()
                .filter(item -> item.containsKey(category))
                .mapToDouble(item -> item.get(category))
                .toArray();
    }
}
