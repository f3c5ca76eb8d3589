package io.gatehouse.eval.drift;

import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;

/** Two mixes, neither of them empty, over the kinds of both. */
record Comparison(Mix before, Mix now, SortedSet<String> kinds) {

    private static final double NEVER_SEEN = 0.5;

    Divergence.Measured measured() {
        return new Divergence.Measured(psi(), jensenShannon(), chance(), shifts());
    }

    private double psi() {
        return kinds.stream()
                .mapToDouble(kind -> {
                    double p = seen(before, kind);
                    double q = seen(now, kind);
                    return (p - q) * Math.log(p / q);
                })
                .sum();
    }

    private static double seen(Mix mix, String kind) {
        return Math.max(NEVER_SEEN, mix.count(kind)) / mix.total();
    }

    private double jensenShannon() {
        double sum = kinds.stream()
                .mapToDouble(kind -> {
                    double p = before.share(kind);
                    double q = now.share(kind);
                    return (towards(p, (p + q) / 2) + towards(q, (p + q) / 2)) / 2;
                })
                .sum();
        return Math.clamp(sum, 0, 1);
    }

    /** A term of Kullback and Leibler's divergence, in bits. */
    private static double towards(double share, double middle) {
        return share == 0 ? 0 : share * Math.log(share / middle) / Math.log(2);
    }

    private double chance() {
        Homogeneity test = new Homogeneity(before.total(), now.total());
        kinds.forEach(kind -> test.add(before.count(kind), now.count(kind)));
        return test.chance();
    }

    private List<Divergence.Shift> shifts() {
        return kinds.stream()
                .map(kind -> new Divergence.Shift(kind, before.share(kind), now.share(kind)))
                .sorted(Comparator.comparingDouble(Divergence.Shift::size).reversed())
                .toList();
    }
}
