package io.gatehouse.eval.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.gatehouse.domain.policy.Action;
import io.gatehouse.eval.metric.Estimate;
import io.gatehouse.eval.metric.Interval;
import io.gatehouse.models.text.Attack;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RobustnessTest {

    private final Robustness robustness = Runs.run()
            .with(30, 0.95, true, Map.of())
            .with(10, 0.1, true, Map.of())
            .disguised(Attack.LEETSPEAK, 12, Action.ALLOW)
            .disguised(Attack.CASE_MIX, 0, Action.ALLOW)
            .evaluated()
            .robustness()
            .orElseThrow();

    @Test
    void whatIsHeldInADisguiseIsComparedTextByText() {
        AttackRow leetspeak = robustness.all().getFirst();

        assertThat(leetspeak.attack()).isEqualTo("leetspeak");
        assertThat(value(robustness.plain())).isEqualTo(0.75);
        assertThat(value(leetspeak.plain())).isEqualTo(0.75);
        assertThat(value(leetspeak.disguised())).isEqualTo(0.45);
        assertThat(leetspeak.change()).isInstanceOfSatisfying(Estimate.Known.class, change -> {
            assertThat(change.value()).isEqualTo(-0.3);
            assertThat(change.range().map(Interval::high).orElseThrow()).isNegative();
        });
    }

    @Test
    void aDisguiseThatChangesNoDecisionStandsWithoutARange() {
        assertThat(robustness.all().getLast().change()).isInstanceOfSatisfying(Estimate.Known.class, change -> {
            assertThat(change.value()).isZero();
            assertThat(change.range()).isEmpty();
        });
    }

    @Test
    void categoriesWithEnoughTextsHaveTheirOwnFigures() {
        assertThat(robustness.byCategory())
                .extracting(AttackRow::harm, AttackRow::texts)
                .containsExactly(tuple("hate", 40), tuple("hate", 40));
    }

    @Test
    void withoutDisguisesThereIsNone() {
        assertThat(Runs.run().with(3, 0.9, true, Map.of()).evaluated().robustness())
                .isEmpty();
    }

    private static double value(Estimate estimate) {
        return ((Estimate.Known) estimate).value();
    }
}
