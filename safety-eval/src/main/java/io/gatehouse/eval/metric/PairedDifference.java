package io.gatehouse.eval.metric;

import java.util.SplittableRandom;
import java.util.stream.DoubleStream;

/**
 * By how much a share changes between two looks at the same items.
 *
 * @param lost how many count the first time and not the second
 * @param gained the other way round
 * @param trials how many items there are
 */
public record PairedDifference(int lost, int gained, int trials) {

    public PairedDifference {
        if (lost < 0 || gained < 0 || (long) lost + gained > trials) {
            throw new IllegalArgumentException("a paired difference needs lost and gained of the trials, but had "
                    + lost + " and " + gained + " of " + trials);
        }
    }

    /** The second share less the first. */
    public double value() {
        return (double) (gained - lost) / trials;
    }

    /**
     * With an interval by bootstrap: pairs are drawn again, so that what makes an item hard both times cancels out.
     * None where no item changed.
     */
    public Estimate estimate(long seed) {
        if (trials < Estimate.ENOUGH) {
            return Estimate.tooFew(trials);
        }
        SplittableRandom random = new SplittableRandom(seed);
        double[] drawn = DoubleStream.generate(() -> drawn(random))
                .limit(Draws.samples(trials))
                .toArray();
        return new Estimate.Known(value(), Draws.middle(drawn), trials);
    }

    private double drawn(SplittableRandom random) {
        int change = 0;
        for (int i = 0; i < trials; i++) {
            int item = random.nextInt(trials);
            if (item < lost) {
                change--;
            } else if (item < lost + gained) {
                change++;
            }
        }
        return (double) change / trials;
    }
}
