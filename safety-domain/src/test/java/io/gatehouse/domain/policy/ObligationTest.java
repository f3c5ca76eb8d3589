package io.gatehouse.domain.policy;

import static io.gatehouse.domain.policy.Inputs.anItem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.policy.Obligation.PrecisionAtLeast;
import io.gatehouse.domain.policy.Obligation.RecallAtLeast;
import io.gatehouse.domain.policy.Obligation.ReviewLoadAtMost;
import io.gatehouse.domain.taxonomy.Category;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ObligationTest {

    private static final String WITHOUT = """
            name: p
            version: 1
            taxonomy: 1
            rules:
              - { id: hate-block, category: hate, at-least: 0.97, action: BLOCK }
              - { id: hate-review, category: hate, at-least: 0.4, action: REVIEW }
              - { id: self-harm-review, category: self-harm, at-least: 0.25, action: REVIEW }
              - { id: spam-review, category: spam, at-least: 0.6, action: REVIEW }
            """;
    private static final Policy POLICY = new PolicyLoader().load(WITHOUT + """
            obligations:
              - id: hate-block-precision
                rule: hate-block
                category: hate
                precision-at-least: 0.95
                confidence: 0.9
              - { id: self-harm-recall, rule: self-harm-review, recall-at-least: 0.90 }
              - { id: load, rules: [hate-review, spam-review], review-load-at-most: 0.02 }
            """);

    @Test
    void aPolicyStatesWhatItOwesInItsOrder() {
        ScoreRule spam = new ScoreRule("spam-review", Category.SPAM, 0.6);

        assertThat(POLICY.obligations())
                .containsExactly(
                        new PrecisionAtLeast(
                                "hate-block-precision", new ScoreRule("hate-block", Category.HATE, 0.97), 0.95, 0.9),
                        new RecallAtLeast(
                                "self-harm-recall",
                                new ScoreRule("self-harm-review", Category.SELF_HARM, 0.25),
                                0.9,
                                0.95),
                        new ReviewLoadAtMost(
                                "load", List.of(new ScoreRule("hate-review", Category.HATE, 0.4), spam), 0.02, 0.95));
    }

    @Test
    void whatIsOwedChangesNoDecision() {
        Policy without = new PolicyLoader().load(WITHOUT);
        for (int percent = 0; percent <= 100; percent++) {
            PolicyInput item =
                    anItem().scored("title", Category.HATE, percent / 100.0).input();

            assertThat(POLICY.decide(item).reasons())
                    .isEqualTo(without.decide(item).reasons());
        }
    }

    @Test
    void aRuleMayOweTheSameOnItemsOfTwoKinds() {
        Policy policy = new PolicyLoader().load(WITHOUT + """
                obligations:
                  - { id: on-texts, rule: hate-review, modality: text, recall-at-least: 0.9 }
                  - { id: on-pictures, rule: hate-review, modality: image, recall-at-least: 0.8 }
                  - { id: load, rules: [hate-review], modality: image, review-load-at-most: 0.1 }
                """);

        assertThat(policy.obligations())
                .extracting(Obligation::modality)
                .containsExactly(Optional.of(Modality.TEXT), Optional.of(Modality.IMAGE), Optional.of(Modality.IMAGE));
    }

    @Test
    void aPolicyNeedOweNothing() {
        assertThat(new PolicyLoader().load(WITHOUT).obligations()).isEmpty();
    }

    @Test
    void nobodyCanOweEverythingOrBeCertain() {
        ScoreRule rule = new ScoreRule("hate-block", Category.HATE, 0.97);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RecallAtLeast("a", rule, 1, 0.95))
                .withMessage("a target lies between 0 and 1, but was 1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PrecisionAtLeast("a", rule, 0.9, Double.NaN))
                .withMessage("a confidence is at least 0.5 and less than 1, but was NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReviewLoadAtMost("a", List.of(), 0.02, 0.95))
                .withMessage("a review load needs at least one rule");
    }
}
