package io.gatehouse.eval.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.store.replay.Judgement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AuditTruthTest {

    @Test
    void whatFallsUnderTheChildFallsUnderTheParent() {
        AuditTruth truth = said(new Judgement(true, Map.of(Category.HATE_THREATENING, true)));

        assertThat(truth.of(Category.HATE_THREATENING)).contains(true);
        assertThat(truth.of(Category.HATE)).contains(true);
    }

    @Test
    void whatAReviewerDidNotNameBesideAViolationDoesNotApply() {
        assertThat(said(new Judgement(true, Map.of(Category.HATE, true))).of(Category.SPAM))
                .contains(false);
    }

    @Test
    void noViolationIsNoneOfAnything() {
        assertThat(said(new Judgement(false, Map.of())).of(Category.SPAM)).contains(false);
    }

    @Test
    void aViolationOfNobodyKnowsWhatSaysOnlyWhatItIsNot() {
        AuditTruth truth = said(new Judgement(true, Map.of(Category.SPAM, false)));

        assertThat(truth.of(Category.SPAM)).contains(false);
        assertThat(truth.of(Category.HATE)).isEmpty();
    }

    @Test
    void secondOpinionsAddWhatTheFirstDidNotName() {
        AuditTruth truth = said(
                new Judgement(true, Map.of(Category.HATE, true)),
                new Judgement(true, Map.of(Category.HATE, true, Category.SPAM, true)));

        assertThat(truth.of(Category.SPAM)).contains(true);
    }

    private static AuditTruth said(Judgement... judgements) {
        return new AuditTruth(List.of(judgements));
    }
}
