package io.gatehouse.bench;

import io.gatehouse.bench.ResidentMemory.Holder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a run of scans says of memory. */
final class MemoryFigures {

    /** What is held at first are heaps that grow to their size and code that is compiled: of ten parts one. */
    private static final int WARM_UP_ONE_IN = 10;

    private static final int PARTS = 4;
    private static final int PERCENT = 100;

    private MemoryFigures() {}

    /** @param samples megabytes, in the order in which they were taken, evenly over the run */
    static List<Figure> of(List<Map<Holder, Double>> samples) {
        List<Figure> figures = new ArrayList<>();
        for (Holder holder : Holder.values()) {
            double[] held = samples.stream()
                    .skip(samples.size() / WARM_UP_ONE_IN)
                    .mapToDouble(sample -> sample.getOrDefault(holder, 0.0))
                    .toArray();
            int quarter = Math.ceilDiv(held.length, PARTS);
            double early = median(held, 0, quarter);
            double late = median(held, held.length - quarter, held.length);
            String name = holder.name().toLowerCase(Locale.ROOT);
            String note = "median of " + quarter + " samples";
            figures.add(new Figure(name + ", first quarter", "MB", early, note));
            figures.add(new Figure(name + ", last quarter", "MB", late, note));
            figures.add(new Figure(name + ", growth", "%", early == 0 ? 0 : PERCENT * (late / early - 1), ""));
        }
        return figures;
    }

    private static double median(double[] all, int from, int to) {
        double[] sorted = Arrays.stream(all, from, to).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
