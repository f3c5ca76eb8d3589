package io.gatehouse.models.audio;

import io.gatehouse.models.audio.ExampleMaker.Example;
import io.gatehouse.models.training.HeldBackScores;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Sorts the scores of one class by source. Positives stand with their own source; negatives are dealt out over the
 * sources in turn, so that every row has both and no example is in two rows.
 */
final class HeldBack {

    private HeldBack() {}

    static List<HeldBackScores> of(AudioClass heard, List<Example> examples, List<float[]> probabilities) {
        Set<String> found = new LinkedHashSet<>();
        examples.stream()
                .filter(example -> example.heard().contains(heard))
                .map(Example::source)
                .sorted()
                .forEach(found::add);
        List<String> sources = List.copyOf(found);
        List<List<Integer>> rows =
                sources.stream().<List<Integer>>map(source -> new ArrayList<>()).toList();
        int negatives = 0;
        for (int i = 0; i < examples.size(); i++) {
            boolean positive = examples.get(i).heard().contains(heard);
            int row = positive ? sources.indexOf(examples.get(i).source()) : negatives++ % sources.size();
            rows.get(row).add(i);
        }
        List<HeldBackScores> all = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            all.add(row(heard, sources.get(row), rows.get(row), examples, probabilities));
        }
        return all;
    }

    private static HeldBackScores row(
            AudioClass heard, String source, List<Integer> which, List<Example> examples, List<float[]> probabilities) {
        double[] scores = new double[which.size()];
        boolean[] labels = new boolean[which.size()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = probabilities.get(which.get(i))[heard.ordinal()];
            labels[i] = examples.get(which.get(i)).heard().contains(heard);
        }
        return new HeldBackScores(heard.wireName(), source, scores, labels);
    }
}
