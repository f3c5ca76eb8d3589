package io.gatehouse.eval.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.policy.Action;
import io.gatehouse.domain.policy.Decision;
import io.gatehouse.domain.policy.Reason;
import io.gatehouse.domain.taxonomy.Category;
import org.junit.jupiter.api.Test;

class DecisionsTest {

    private final Decisions decisions = Texts.decisions(Category.PROFANITY, Category.HATE);

    @Test
    void scoresBelongToTheCategoriesInTheirOrder() {
        assertThat(action(0.1, 0.1)).isEqualTo(Action.ALLOW);
        assertThat(action(0.95, 0.1)).isEqualTo(Action.LABEL);
        assertThat(action(0.1, 0.6)).isEqualTo(Action.REVIEW);
        assertThat(action(0.1, 0.95)).isEqualTo(Action.BLOCK);
    }

    @Test
    void whatHasNoScoresIsMissingEvidenceAndGoesToAPerson() {
        Decision decision = decisions.on("text", new double[0]);

        assertThat(decision.action()).isEqualTo(Action.REVIEW);
        assertThat(decision.reasons()).extracting(Reason::rule).containsExactly("missing-evidence");
    }

    private Action action(double profanity, double hate) {
        return decisions.on("text", new double[] {profanity, hate}).action();
    }
}
