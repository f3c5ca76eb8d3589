package io.gatehouse.eval.drift;

import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.eval.metric.Proportion;
import io.gatehouse.store.replay.Period;
import io.gatehouse.store.traffic.SeenDecision;
import io.gatehouse.store.traffic.SeenPart;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What came in within a time.
 *
 * @param count how many decisions there were
 * @param seen those that were looked at: all of them, or a random sample
 */
record Window(Period period, long count, List<SeenDecision> seen) {

    Window {
        seen = List.copyOf(seen);
    }

    WindowFacts facts() {
        return new WindowFacts(period, count, seen.size(), bundles());
    }

    Set<String> bundles() {
        Set<String> bundles = new TreeSet<>();
        seen.forEach(decision -> bundles.addAll(decision.bundles()));
        return bundles;
    }

    /** As policies saw them, one for each decision. */
    double[] scores(Category category) {
        return scores(category, seen.stream().map(SeenDecision::scores));
    }

    /** Of texts alone, one for each: what a dataset of texts can be compared with. */
    double[] scoresOfTexts(Category category) {
        return scores(
                category,
                parts().filter(part -> part.modality() == Modality.TEXT).map(SeenPart::scores));
    }

    private static double[] scores(Category category, Stream<Map<Category, Double>> scores) {
        return scores.filter(of -> of.containsKey(category))
                .mapToDouble(of -> of.get(category))
                .toArray();
    }

    List<InputTraits> inputs() {
        return seen.stream()
                .flatMap(decision -> decision.parts().stream()
                        .map(part -> new InputTraits(decision.language(), part.length(), part.modality())))
                .toList();
    }

    Proportion share(SeenPart.Outcome outcome) {
        int of = Math.toIntExact(
                parts().filter(part -> part.outcome() == outcome).count());
        return new Proportion(of, Math.toIntExact(parts().count()));
    }

    private Stream<SeenPart> parts() {
        return seen.stream().flatMap(decision -> decision.parts().stream());
    }
}
