package io.gatehouse.eval.text;

import io.gatehouse.eval.report.Table;
import io.gatehouse.models.text.LabelledText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

/** How many texts a second the stages score in batches, and how long one text takes alone. */
final class SpeedFigures {

    private static final int TEXTS = 1_000;
    private static final int HARMLESS_OF_TEN = 9;
    private static final int FEWEST_WORDS = 5;
    private static final int MOST_WORDS = 60;
    private static final int ROUNDS = 5;
    private static final int ALONE = 300;

    private SpeedFigures() {}

    /** A mix as uploads are: nine of ten harmless, five to sixty words long. */
    static List<String> mix(List<LabelledText> held, long seed) {
        Random random = new Random(seed);
        List<LabelledText> fitting = new ArrayList<>(held.stream()
                .filter(text -> {
                    int words = text.text().split("\\s+").length;
                    return words >= FEWEST_WORDS && words <= MOST_WORDS;
                })
                .toList());
        Collections.shuffle(fitting, random);
        int harmless = TEXTS * HARMLESS_OF_TEN / 10;
        List<String> mix = new ArrayList<>(Stream.concat(
                        fitting.stream().filter(LabelledText::isHarmless).limit(harmless),
                        fitting.stream()
                                .filter(text -> text.labels().containsValue(true))
                                .limit(TEXTS - harmless))
                .map(LabelledText::text)
                .toList());
        Collections.shuffle(mix, random);
        return mix;
    }

    static List<String> row(String name, Scorer scoring, List<String> mix) {
        scoring.scores(mix);
        double[] rates = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            scoring.scores(mix);
            rates[round] = mix.size() * 1e9 / (System.nanoTime() - start);
        }
        double[] alone = mix.stream()
                .limit(ALONE)
                .mapToDouble(text -> milliseconds(scoring, text))
                .toArray();
        Arrays.sort(rates);
        Arrays.sort(alone);
        return List.of(
                name,
                format("%.0f", rates[ROUNDS / 2]),
                format("%.0f to %.0f", rates[0], rates[ROUNDS - 1]),
                format("%.1f", alone[alone.length / 2]),
                format("%.1f", alone[alone.length * 95 / 100]));
    }

    private static double milliseconds(Scorer scoring, String text) {
        long start = System.nanoTime();
        scoring.scores(List.of(text));
        return (System.nanoTime() - start) / 1e6;
    }

    private static String format(String form, Object... values) {
        return String.format(Locale.ROOT, form, values);
    }

    static Table table(List<List<String>> rows, int texts, double askedShare) {
        return new Table(
                "Speed",
                format(
                        "%d held-back texts of 5 to 60 words, nine of ten harmless, without evidence; median and range of"
                                + " %d rounds in batches of 256, and single texts after them (n = %d), on %d processors. The"
                                + " encoder was asked about %.1f %% of them. Language detection is included.",
                        texts, ROUNDS, ALONE, Runtime.getRuntime().availableProcessors(), 100 * askedShare),
                List.of("stages", "texts a second", "range", "one text, median ms", "95th percentile ms"),
                rows);
    }
}
