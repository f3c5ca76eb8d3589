package io.gatehouse.domain.policy;

import io.gatehouse.domain.content.ContentType;
import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.fusion.CategoryScore;
import io.gatehouse.domain.fusion.Coverage;
import io.gatehouse.domain.fusion.Fusion;
import io.gatehouse.domain.signal.PartResult;
import io.gatehouse.domain.taxonomy.Category;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All that a policy may look at: a pure function of this is what makes a decision replayable.
 *
 * @param modalities the modalities of the item's parts
 */
public record PolicyInput(
        ContentType contentType,
        Optional<String> creatorId,
        Set<String> territories,
        Optional<String> language,
        Set<Modality> modalities,
        Map<Category, CategoryScore> scores,
        Coverage coverage) {

    public PolicyInput {
        territories = Set.copyOf(territories);
        modalities = Set.copyOf(modalities);
        scores = Map.copyOf(scores);
    }

    /** What a policy sees of an item about which only its type and the results of its parts are known. */
    public static PolicyInput of(ContentType contentType, List<PartResult> results) {
        return of(contentType, Optional.empty(), Set.of(), Optional.empty(), results);
    }

    /** Fuses the results and takes stock of what was looked at. */
    public static PolicyInput of(
            ContentType contentType,
            Optional<String> creatorId,
            Set<String> territories,
            Optional<String> language,
            List<PartResult> results) {
        return new PolicyInput(
                contentType,
                creatorId,
                territories,
                language,
                results.stream().map(PartResult::modality).collect(Collectors.toSet()),
                Fusion.fuse(results),
                Coverage.of(results));
    }
}
