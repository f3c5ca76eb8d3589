package io.gatehouse.eval.threshold;

import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.policy.Obligation;
import io.gatehouse.domain.policy.ScoreRule;
import io.gatehouse.eval.dataset.Split;
import io.gatehouse.eval.run.ItemResult;
import io.gatehouse.eval.run.RunIdentity;
import io.gatehouse.eval.run.RunResults;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The results of a run, as evidence.
 *
 * @param modalities of its items; where there are several, the slice of an item says which is its own
 */
public record JudgedRun(RunResults results, Set<Modality> modalities) {

    private static final String MODALITY = "modality";

    public JudgedRun {
        modalities = Set.copyOf(modalities);
    }

    /** @param wanted the modality of the items; where there is none, they are of any */
    Stream<ItemResult> items(Split split, Optional<Modality> wanted) {
        return results.of(split).stream()
                .filter(item -> wanted.map(modality -> is(item, modality)).orElse(true));
    }

    private boolean is(ItemResult item, Modality modality) {
        return modalities.size() == 1
                ? modalities.contains(modality)
                : item.slices().holds(MODALITY, modality.name().toLowerCase(Locale.ROOT));
    }

    /** Whether it has an item that counts for what is owed. */
    boolean countsFor(Obligation owed) {
        Optional<ScoreRule> rule = Solution.rule(owed);
        return rule.isEmpty()
                ? items(Split.EVERYDAY, owed.modality()).findAny().isPresent()
                : Stream.of(Split.VALIDATION, Split.TEST)
                        .flatMap(split -> items(split, owed.modality()))
                        .anyMatch(item -> item.isJudgedFor(rule.get().category()));
    }

    Provenance provenance() {
        RunIdentity run = results.identity();
        return new Provenance(run.dataset(), run.datasetDigest(), run.bundle());
    }
}
