package io.gatehouse.models.foreign;

import io.gatehouse.domain.signal.BundleRef;
import io.gatehouse.domain.signal.Evidence;
import io.gatehouse.domain.signal.Signal;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.models.foreign.OutputContract.OverTime;
import io.gatehouse.models.foreign.OutputContract.Score;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;

/** What was heard in a track so far; as large after two hours as after a minute. */
final class Hearing {

    private static final int MOST_EVIDENCE = 20;
    private static final double WORTH_A_SEGMENT = 0.3;

    private static final class Heard {

        private final PriorityQueue<Evidence.Segment> segments =
                new PriorityQueue<>(Comparator.comparingDouble(Evidence.Segment::score));
        private double highest;
        private double sum;
    }

    private final OutputContract output;
    private final Map<Category, Heard> heard = new EnumMap<>(Category.class);
    private int windows;

    Hearing(OutputContract output) {
        this.output = output;
    }

    void add(float[] probabilities, long startMs, long endMs) {
        windows++;
        output.scores(probabilities)
                .forEach((category, score) ->
                        add(heard.computeIfAbsent(category, _ -> new Heard()), score, startMs, endMs));
    }

    private static void add(Heard heard, Score score, long startMs, long endMs) {
        heard.highest = Math.max(heard.highest, score.value());
        heard.sum += score.value();
        if (score.value() >= WORTH_A_SEGMENT) {
            heard.segments.add(new Evidence.Segment(startMs, endMs, Optional.of(score.name()), score.value()));
            if (heard.segments.size() > MOST_EVIDENCE) {
                heard.segments.remove();
            }
        }
    }

    /** One signal per category, with its strongest segments in the order of time. */
    List<Signal> signals(BundleRef bundle) {
        return heard.entrySet().stream()
                .map(each -> new Signal(each.getKey(), score(each.getValue()), bundle, evidence(each.getValue())))
                .toList();
    }

    private double score(Heard category) {
        return output.overTime() == OverTime.MAX ? category.highest : Math.min(1, category.sum / windows);
    }

    private static List<Evidence> evidence(Heard category) {
        return category.segments.stream()
                .sorted(Comparator.comparingLong(Evidence.Segment::startMs))
                .<Evidence>map(segment -> segment)
                .toList();
    }
}
