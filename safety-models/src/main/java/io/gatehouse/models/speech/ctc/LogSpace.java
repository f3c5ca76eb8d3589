package io.gatehouse.models.speech.ctc;

/** Sums of probabilities of which only the natural logarithms are known. */
final class LogSpace {

    static final double IMPOSSIBLE = Double.NEGATIVE_INFINITY;

    private LogSpace() {}

    static double add(double one, double other) {
        double larger = Math.max(one, other);
        return larger == IMPOSSIBLE ? IMPOSSIBLE : larger + Math.log1p(Math.exp(Math.min(one, other) - larger));
    }

    static double sum(float[] values, int from, int count) {
        double largest = IMPOSSIBLE;
        for (int i = from; i < from + count; i++) {
            largest = Math.max(largest, values[i]);
        }
        double sum = 0;
        for (int i = from; i < from + count; i++) {
            sum += Math.exp(values[i] - largest);
        }
        return largest + Math.log(sum);
    }
}
