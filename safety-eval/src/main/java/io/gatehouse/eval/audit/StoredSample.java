package io.gatehouse.eval.audit;

import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.store.replay.Judgement;
import io.gatehouse.store.sampling.Draw;
import io.gatehouse.store.sampling.DrawnDecision;
import io.gatehouse.store.sampling.DrawnStratum;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** A sample as the ledger keeps it, and back. */
final class StoredSample {

    private StoredSample() {}

    static List<DrawnStratum> strata(AuditSample sample) {
        return sample.strata().entrySet().stream()
                .map(entry -> stratum(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static DrawnStratum stratum(Stratum stratum, StratumCount count) {
        return new DrawnStratum(stratum.action(), stratum.band(), count.population(), count.sampled(), count.flagged());
    }

    static List<DrawnDecision> decisions(AuditSample sample) {
        return sample.items().stream()
                .map(item -> new DrawnDecision(
                        UUID.fromString(item.id()),
                        item.stratum().action(),
                        item.stratum().band(),
                        item.probability(),
                        item.flagged()))
                .toList();
    }

    static AuditSample sample(Draw draw) {
        SortedMap<Stratum, StratumCount> strata = draw.strata().stream()
                .collect(Collectors.toMap(
                        stored -> new Stratum(stored.action(), stored.band()),
                        stored -> new StratumCount(stored.population(), stored.sampled(), stored.flagged()),
                        (one, other) -> one,
                        TreeMap::new));
        List<DrawnItem> items = draw.decisions().stream()
                .map(stored -> new DrawnItem(
                        stored.scanId().toString(),
                        new Stratum(stored.action(), stored.band()),
                        stored.probability(),
                        stored.flagged()))
                .toList();
        return new AuditSample(items, strata);
    }

    /** One estimate for each category. */
    static List<AuditEstimate> estimates(Draw draw, Map<UUID, List<Judgement>> judgements) {
        AuditSample sample = sample(draw);
        return Arrays.stream(Category.values())
                .map(category -> new AuditEstimator(sample, category, labels(judgements, category)).estimate())
                .toList();
    }

    private static Map<String, Boolean> labels(Map<UUID, List<Judgement>> judgements, Category category) {
        Map<String, Boolean> labels = new HashMap<>();
        judgements.forEach((scan, said) ->
                new AuditTruth(said).of(category).ifPresent(applies -> labels.put(scan.toString(), applies)));
        return labels;
    }
}
