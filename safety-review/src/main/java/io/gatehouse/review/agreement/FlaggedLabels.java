package io.gatehouse.review.agreement;

import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.store.review.ScoredLabel;
import io.gatehouse.store.review.ScoredLabels;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which labels the models' own scores contradict, as it is known at one moment. */
public final class FlaggedLabels {

    private final ScoredLabels labels;
    private final Map<Category, Doubts> doubts;

    FlaggedLabels(ScoredLabels labels, Map<Category, Doubts> doubts) {
        this.labels = labels;
        this.doubts = Map.copyOf(doubts);
    }

    /** The categories in which each of these labels is contradicted; labels that are not are absent. */
    public Map<UUID, List<Category>> among(Collection<UUID> labelIds) {
        return labels.of(labelIds).stream()
                .filter(label -> Doubts.contradict(doubts, label))
                .collect(Collectors.groupingBy(
                        ScoredLabel::labelId, Collectors.mapping(ScoredLabel::category, Collectors.toList())));
    }
}
