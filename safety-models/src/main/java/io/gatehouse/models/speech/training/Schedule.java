package io.gatehouse.models.speech.training;

/**
 * How fast the network learns, by the share of the time that is spent: what a machine manages in it is not known
 * before.
 *
 * @param highest reached when {@link #WARM_UP} of the time is over
 */
record Schedule(double highest) {

    private static final double WARM_UP = 0.03;
    private static final double LOWEST = 0.01;

    /** @param spent share of the time, in 0..1 */
    double rate(double spent) {
        if (spent < WARM_UP) {
            return highest * Math.max(LOWEST, spent / WARM_UP);
        }
        double along = Math.min(1, (spent - WARM_UP) / (1 - WARM_UP));
        return highest * (LOWEST + (1 - LOWEST) * (0.5 + 0.5 * Math.cos(Math.PI * along)));
    }
}
