package io.gatehouse.models.ocr.worker;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How much a picture varies.
 *
 * @param colours the variance of red, green and blue
 * @param grey the variance of their brightness
 */
record Contrasts(double[] colours, double grey) {

    /** Less of a difference is not worth another look. */
    private static final double STRONGER = 4;

    static Contrasts of(byte[] rgb) {
        double[] colours = IntStream.range(0, 3)
                .mapToDouble(colour -> variance(rgb.length / 3, i -> rgb[3 * i + colour] & 0xff))
                .toArray();
        return new Contrasts(colours, variance(rgb.length / 3, i -> brightness(rgb, 3 * i)));
    }

    private static double brightness(byte[] rgb, int at) {
        return 0.3 * (rgb[at] & 0xff) + 0.5 * (rgb[at + 1] & 0xff) + 0.2 * (rgb[at + 2] & 0xff);
    }

    private static double variance(int count, java.util.function.IntToDoubleFunction level) {
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < count; i++) {
            double value = level.applyAsDouble(i);
            sum += value;
            squares += value * value;
        }
        return squares / count - sum / count * sum / count;
    }

    /** The colour that varies the most, 0 for red to 2 for blue; empty where grey shows about as much. */
    Optional<Integer> strongerThanGrey() {
        return IntStream.range(0, 3)
                .boxed()
                .max(Comparator.comparingDouble(colour -> colours[colour]))
                .filter(colour -> colours[colour] > STRONGER * grey);
    }
}
