package io.gatehouse.review.agreement;

import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.review.agreement.ConfidentLearning.Example;
import io.gatehouse.review.agreement.LabelNoiseView.CategoryView;
import io.gatehouse.review.agreement.LabelNoiseView.FlagView;
import io.gatehouse.store.review.ScoredLabel;
import io.gatehouse.store.review.ScoredLabels;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Labels that the models' own scores contradict, for REST, the console and the export alike. Each category is a
 * question of its own, with the two answers that it applies and that it does not.
 *
 * <p>What is told apart in this way are the first opinions of reviewers. What a lead settled or an appeal reversed is
 * where people knowingly said otherwise than the models, and the most that models can learn from.
 */
public final class LabelNoise {

    /** More would be slow, and of older models. */
    private static final int MOST_LABELS = 20_000;

    private static final int MOST_FLAGS = 200;

    private final ScoredLabels labels;

    LabelNoise(ScoredLabels labels) {
        this.labels = labels;
    }

    /** What there is to doubt of the latest labels. */
    public LabelNoiseView latest() {
        List<ScoredLabel> said = labels.latest(MOST_LABELS);
        Map<Category, List<Example>> examples = byCategory(said);
        Map<Category, Doubts> doubts = doubts(examples);
        List<FlagView> flags = said.stream()
                .filter(label -> Doubts.contradict(doubts, label))
                .sorted(Comparator.comparingDouble(
                        label -> Doubts.example(label).selfConfidence()))
                .map(FlagView::of)
                .toList();
        return new LabelNoiseView(
                (int) said.stream().map(ScoredLabel::labelId).distinct().count(),
                flags.size(),
                examples.entrySet().stream()
                        .map(of -> CategoryView.of(of.getKey(), of.getValue()))
                        .toList(),
                flags.subList(0, Math.min(MOST_FLAGS, flags.size())));
    }

    /** For labels of any age, by what the latest ones say of the models. */
    public FlaggedLabels flagged() {
        return new FlaggedLabels(labels, doubts(byCategory(labels.latest(MOST_LABELS))));
    }

    private static Map<Category, Doubts> doubts(Map<Category, List<Example>> examples) {
        return examples.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, of -> Doubts.of(of.getValue())));
    }

    /** In the taxonomy's order. */
    private static Map<Category, List<Example>> byCategory(List<ScoredLabel> said) {
        return said.stream()
                .collect(Collectors.groupingBy(
                        ScoredLabel::category,
                        () -> new EnumMap<>(Category.class),
                        Collectors.mapping(Doubts::example, Collectors.toList())));
    }
}
