package io.gatehouse.eval.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.store.replay.Judgement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TruthTest {

    @Test
    void nobodysLabelSaysNothing() {
        assertThat(truth().violation()).isEmpty();
        assertThat(truth().of(Category.HATE)).isEmpty();
    }

    @Test
    void whatWasNotJudgedInAViolationIsNotKnown() {
        Truth truth = truth(violation(Map.of(Category.SPAM, true)));

        assertThat(truth.violation()).contains(true);
        assertThat(truth.of(Category.SPAM)).contains(true);
        assertThat(truth.of(Category.HATE)).isEmpty();
    }

    @Test
    void whatViolatesNothingFallsUnderNothing() {
        assertThat(truth(harmless()).of(Category.HATE)).contains(false);
    }

    @Test
    void threateningHateIsHateAndNoHateIsNoThreateningHate() {
        assertThat(truth(violation(Map.of(Category.HATE_THREATENING, true))).of(Category.HATE))
                .contains(true);
        assertThat(truth(violation(Map.of(Category.HATE, false))).of(Category.HATE_THREATENING))
                .contains(false);
        assertThat(truth(violation(Map.of(Category.HATE, true))).of(Category.HATE_THREATENING))
                .isEmpty();
        assertThat(truth(violation(Map.of(Category.HATE_THREATENING, false))).of(Category.HATE))
                .isEmpty();
    }

    @Test
    void theMajorityCountsAndTwoMindsKnowNothing() {
        Judgement hate = violation(Map.of(Category.HATE, true));

        assertThat(truth(hate, harmless()).of(Category.HATE)).isEmpty();
        assertThat(truth(hate, harmless()).violation()).isEmpty();
        assertThat(truth(hate, harmless(), hate).of(Category.HATE)).contains(true);
        assertThat(truth(hate, harmless(), harmless()).violation()).contains(false);
    }

    private static Truth truth(Judgement... judgements) {
        return new Truth(List.of(judgements));
    }

    private static Judgement violation(Map<Category, Boolean> categories) {
        return new Judgement(true, categories);
    }

    private static Judgement harmless() {
        return new Judgement(false, Map.of());
    }
}
