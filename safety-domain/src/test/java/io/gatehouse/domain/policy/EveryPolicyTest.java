package io.gatehouse.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.content.ContentType;
import io.gatehouse.domain.taxonomy.Category;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What holds for every policy that loads and every item: tried on {@value #POLICIES} x {@value #ITEMS} at random. */
class EveryPolicyTest {

    private static final int POLICIES = 100;
    private static final int ITEMS = 20;
    private static final List<String> CONDITIONS = List.of(
            "score(\"hate\") < 0.5",
            "!coverage.complete",
            "coverage.complete",
            "content.territories[0] == \"DE\"",
            "coverage.missing.size() > 1",
            "content.type in [\"track\", \"video\"]",
            "severity(\"spam\") >= 3 || \"audio\" in content.modalities");

    private final Random random = new Random(20261123);

    @Test
    void missingEvidenceIsNeverAllowedOrMerelyLabelled() {
        for (int i = 0; i < POLICIES; i++) {
            Policy policy = new PolicyLoader().load(anyPolicy());
            for (int j = 0; j < ITEMS; j++) {
                Decision decision = policy.decide(anyItem().failed("clip").input());
                assertThat(decision.action()).as(policy.source()).isGreaterThanOrEqualTo(Action.REVIEW);
                assertThat(decision.reasons()).anySatisfy(reason -> {
                    assertThat(reason.rule()).isEqualTo(Policy.MISSING_EVIDENCE);
                    assertThat(reason.parts()).contains("clip");
                });
            }
        }
    }

    @Test
    void theSameSourceAndTheSameInputGiveTheSameDecision() {
        for (int i = 0; i < POLICIES; i++) {
            String source = anyPolicy();
            PolicyInput input = anyItem().input();
            Decision decision = new PolicyLoader().load(source).decide(input);

            assertThat(new PolicyLoader().load(source).decide(input)).isEqualTo(decision);
        }
    }

    @Test
    void theActionIsTheStrictestReasonAndReasonsGoFromStrictToMild() {
        for (int i = 0; i < POLICIES; i++) {
            Decision decision =
                    new PolicyLoader().load(anyPolicy()).decide(anyItem().input());
            List<Action> actions =
                    decision.reasons().stream().map(Reason::action).toList();

            assertThat(actions).isSortedAccordingTo(java.util.Comparator.reverseOrder());
            assertThat(decision.action()).isEqualTo(actions.isEmpty() ? Action.ALLOW : actions.getFirst());
        }
    }

    private String anyPolicy() {
        String rules = IntStream.rangeClosed(0, random.nextInt(6))
                .mapToObj(this::anyRule)
                .collect(Collectors.joining());
        String missing = random.nextBoolean() ? "missing-evidence: " + oneOf(List.of("REVIEW", "BLOCK")) + '\n' : "";
        return "name: any\nversion: 1\ntaxonomy: 1\n" + missing + "rules:\n" + rules;
    }

    private String anyRule(int number) {
        String threshold = "  category: " + anyCategory() + "\n  at-least: " + random.nextInt(101) / 100.0 + '\n';
        String condition = "  when: |\n    " + oneOf(CONDITIONS) + '\n';
        String trigger = oneOf(List.of(threshold, condition, threshold + condition));
        String action = oneOf(List.of("LABEL", "REVIEW", "BLOCK"));
        return "- id: rule-" + number + '\n' + trigger + "  action: " + action + "\n  label: some\n";
    }

    private Inputs anyItem() {
        Inputs item = Inputs.anItem().ofType(oneOf(List.of(ContentType.values())));
        if (random.nextBoolean()) {
            item.in("AT", "DE", "CH");
        }
        for (int part = random.nextInt(5); part > 0; part--) {
            item.scored("part-" + part, anyCategory(), random.nextInt(101) / 100.0);
        }
        return random.nextInt(4) == 0 ? item.failed("audio") : item;
    }

    private Category anyCategory() {
        return oneOf(List.of(Category.values()));
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
