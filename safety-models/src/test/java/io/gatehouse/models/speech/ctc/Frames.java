package io.gatehouse.models.speech.ctc;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Frames for tests, over an alphabet of a blank, a delimiter and two letters. */
final class Frames {

    static final Alphabet ALPHABET = new Alphabet(List.of("<blank>", "|", "a", "b"), 0, 1);
    static final int BLANK = 0;
    static final int GAP = 1;
    static final int A = 2;
    static final int B = 3;

    private static final double UNLIKELY = 1e-9;

    private Frames() {}

    /** One frame for each letter, nearly certain; a dash is the blank, a bar the delimiter. */
    static Emissions saying(String frames) {
        double[][] rows = frames.chars()
                .mapToObj(letter -> certain("-|ab".indexOf(letter)))
                .toArray(double[][]::new);
        return of(rows);
    }

    private static double[] certain(int symbol) {
        double[] row = new double[ALPHABET.size()];
        Arrays.fill(row, 0.01);
        row[symbol] = 0.97;
        return row;
    }

    /** Probabilities, row by row. */
    static Emissions of(double[]... rows) {
        int width = rows[0].length;
        float[] logits = new float[rows.length * width];
        for (int i = 0; i < logits.length; i++) {
            logits[i] = (float) Math.log(Math.max(UNLIKELY, rows[i / width][i % width]));
        }
        return Emissions.ofLogits(logits, width);
    }

    static String text(List<Sounded> symbols) {
        return symbols.stream()
                .map(sounded -> sounded.symbol() == GAP ? " " : ALPHABET.written(sounded.symbol()))
                .collect(Collectors.joining());
    }
}
