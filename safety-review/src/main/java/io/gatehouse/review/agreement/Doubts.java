package io.gatehouse.review.agreement;

import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.review.agreement.ConfidentLearning.Example;
import io.gatehouse.store.review.ScoredLabel;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether labels of a category can be doubted, or why nobody can say. */
sealed interface Doubts {

    /** The average of fewer scores says little of what a model usually thinks. */
    int FEWEST = 10;

    record Told(ConfidentLearning by) implements Doubts {}

    record NotEnoughData(String reason) implements Doubts {}

    static Doubts of(List<Example> examples) {
        long yes = count(examples, Judgements.YES);
        long no = count(examples, Judgements.NO);
        return Math.min(yes, no) < FEWEST
                ? new NotEnoughData(FEWEST + " labels that say yes and " + FEWEST
                        + " that say no are needed, but there are " + yes + " and " + no)
                : new Told(ConfidentLearning.of(Judgements.YES + 1, examples));
    }

    static int count(List<Example> examples, int said) {
        return (int)
                examples.stream().filter(example -> example.label() == said).count();
    }

    static Example example(ScoredLabel label) {
        return new Example(
                label.applies() ? Judgements.YES : Judgements.NO, new double[] {1 - label.score(), label.score()});
    }

    static boolean contradict(Map<Category, Doubts> known, ScoredLabel label) {
        return Optional.ofNullable(known.get(label.category()))
                .filter(doubts -> doubts instanceof Told(ConfidentLearning by) && by.contradicts(example(label)))
                .isPresent();
    }
}
