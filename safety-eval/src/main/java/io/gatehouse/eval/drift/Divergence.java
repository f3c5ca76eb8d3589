package io.gatehouse.eval.drift;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** How far a mix of today is from the one that it is compared with, or why nobody can say. */
public sealed interface Divergence {

    /**
     * @param psi the population stability index, the sum of (p - q) ln (p / q): 0 where nothing moved, without a bound
     *     above. What is said to be little (0.1) and much (0.25) is a habit; whether it is more than chance tells
     *     {@code chance}. A kind that one of them lacks counts as half an item, for its logarithm has no value.
     * @param jensenShannon the divergence of J. Lin, Divergence measures based on the Shannon entropy, IEEE
     *     Transactions on Information Theory 37 (1991), in bits: 0 where nothing moved, 1 where they have nothing in
     *     common
     * @param chance how likely two samples of one mix are as far apart as these, by Pearson's test of homogeneity; 1
     *     where there are too few of all kinds but one. The index itself is distributed like that test's statistic: B.
     *     Yurdakul and J. Naranjo, Statistical properties of the population stability index, Journal of Risk Model
     *     Validation 14 (2020)
     * @param shifts each kind with its two shares, what moved most first
     */
    record Measured(double psi, double jensenShannon, double chance, List<Shift> shifts) implements Divergence {

        public Measured {
            shifts = List.copyOf(shifts);
        }
    }

    record NotEnoughData(String why) implements Divergence {}

    /** The share of a kind before and now. */
    record Shift(String kind, double before, double now) {

        double size() {
            return Math.abs(now - before);
        }
    }

    static Divergence between(Mix before, Mix now) {
        if (before.total() == 0 || now.total() == 0) {
            return new NotEnoughData(
                    "there are " + before.total() + " items to compare with and " + now.total() + " of now");
        }
        SortedSet<String> kinds = new TreeSet<>(before.counts().keySet());
        kinds.addAll(now.counts().keySet());
        return new Comparison(before, now, kinds).measured();
    }
}
