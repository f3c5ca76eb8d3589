package io.gatehouse.eval.audit;

import io.gatehouse.domain.taxonomy.Category;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** All decided items of a time, by stratum; what audits are drawn from. The same seed draws the same items. */
public final class AuditFrame {

    /** Scores are what is expected, not what is true: no stratum is taken to be surer than one item in a hundred. */
    private static final double LEAST_DOUBT = 0.01;

    private final AuditPlan plan;
    private final SortedMap<Stratum, List<DecidedItem>> strata;

    private AuditFrame(AuditPlan plan, SortedMap<Stratum, List<DecidedItem>> strata) {
        this.plan = plan;
        this.strata = strata;
    }

    /** @throws IllegalArgumentException if two items have the same id, for one of them would count twice */
    public static AuditFrame of(AuditPlan plan, Collection<DecidedItem> items) {
        SortedMap<Stratum, List<DecidedItem>> strata = new TreeMap<>();
        Set<String> ids = new HashSet<>();
        for (DecidedItem item : items) {
            if (!ids.add(item.id())) {
                throw new IllegalArgumentException("the decided item " + item.id() + " is there twice");
            }
            Stratum stratum = new Stratum(item.action(), plan.bands().of(item.score()));
            strata.computeIfAbsent(stratum, any -> new ArrayList<>()).add(item);
        }
        // In whatever order the items came, the same ones are drawn.
        strata.values().forEach(some -> some.sort(Comparator.comparing(DecidedItem::id)));
        return new AuditFrame(plan, strata);
    }

    public AuditSample draw(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] sizes = allocation();
        List<DrawnItem> drawn = new ArrayList<>();
        SortedMap<Stratum, StratumCount> counts = new TreeMap<>();
        int at = 0;
        for (Map.Entry<Stratum, List<DecidedItem>> stratum : strata.entrySet()) {
            List<DecidedItem> all = stratum.getValue();
            StratumCount count = new StratumCount(all.size(), sizes[at++], flagged(all));
            counts.put(stratum.getKey(), count);
            for (int index : without(random, count)) {
                drawn.add(DrawnItem.of(all.get(index), stratum.getKey(), count.probability()));
            }
        }
        return new AuditSample(drawn, counts);
    }

    private int[] allocation() {
        return new Allocation(
                        strata.values().stream().mapToInt(List::size).toArray(),
                        strata.values().stream().mapToDouble(AuditFrame::spread).toArray())
                .of(plan.budget(), plan.fewest());
    }

    /** By the scores, which are calibrated: the standard deviation of a truth that has their mean probability. */
    private static double spread(List<DecidedItem> items) {
        double doubt = items.stream()
                .mapToDouble(item -> item.score() * (1 - item.score()))
                .average()
                .orElse(0);
        return Math.sqrt(Math.max(LEAST_DOUBT, doubt));
    }

    private static Map<Category, Integer> flagged(List<DecidedItem> items) {
        Map<Category, Integer> flagged = new EnumMap<>(Category.class);
        items.forEach(item -> item.flagged().forEach(category -> flagged.merge(category, 1, Integer::sum)));
        return flagged;
    }

    /** Indices without repetition, each set of them as likely as any other: the first steps of a shuffle. */
    private static int[] without(SplittableRandom random, StratumCount count) {
        int[] all = new int[count.population()];
        Arrays.setAll(all, index -> index);
        for (int step = 0; step < count.sampled(); step++) {
            int other = random.nextInt(step, all.length);
            int kept = all[step];
            all[step] = all[other];
            all[other] = kept;
        }
        return Arrays.copyOf(all, count.sampled());
    }
}
