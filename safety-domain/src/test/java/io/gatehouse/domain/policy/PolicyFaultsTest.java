package io.gatehouse.domain.policy;

import static io.gatehouse.domain.policy.PolicyFaultCases.HEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.gatehouse.domain.policy.PolicyFaultCases.Case;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PolicyFaultsTest {

    @ParameterizedTest
    @MethodSource({
        "io.gatehouse.domain.policy.PolicyFaultCases#head",
        "io.gatehouse.domain.policy.PolicyFaultCases#rules",
        "io.gatehouse.domain.policy.ConditionFaultCases#conditions",
        "io.gatehouse.domain.policy.ObligationFaultCases#obligations"
    })
    void aFaultSaysWhereItIsAndWhatToDo(Case expected) {
        List<PolicyFault> faults = faultsOf(expected.source());

        assertThat(faults).hasSize(1);
        PolicyFault fault = faults.getFirst();
        assertThat(fault.message()).contains(expected.message());
        assertThat(List.of(fault.line(), fault.column())).isEqualTo(List.of(expected.line(), expected.column()));
        assertThat(fault.hint().orElse("")).contains(expected.hint());
        assertThat(fault.hint().isEmpty()).isEqualTo(expected.hint().isEmpty());
    }

    @Test
    void allFaultsAreToldAtOnceInTheOrderOfTheSource() {
        String source = HEAD + """
                  - id: a
                    category: hat
                    at-least: 5
                    action: BLOK
                  - id: a
                    when: score("spm") > 0.5 && content.type == "plalist"
                    action: REVIEW
                """;

        assertThat(faultsOf(source)).extracting(PolicyFault::line).containsExactly(6, 7, 8, 9, 10, 10);
    }

    @Test
    void faultsOfRulesAndOfObligationsAreToldTogether() {
        String source = HEAD + """
                  - { id: a, category: hat, at-least: 0.5, action: BLOCK }
                obligations:
                  - { id: b, rule: c, precision-at-least: 95 % }
                  - { id: b, rules: [a], review-load-at-most: 2 %, confidence: 2 }
                """;

        assertThat(faultsOf(source)).extracting(PolicyFault::line).containsExactly(5, 7, 7, 8, 8, 8, 8);
    }

    @Test
    void twoRulesWithOneIdAreShownBoth() {
        String rule = "  - { id: a, category: hate, at-least: 0.5, action: BLOCK }\n";

        assertThat(faultsOf(HEAD + rule + rule))
                .containsExactly(new PolicyFault(
                        6, 11, "two rules have the id \"a\"", Optional.of("the other one stands on line 5")));
    }

    @Test
    void theMessageShowsTheLineAndPointsAtTheFault() {
        String source = HEAD + "  - id: a\n    category: hat\n    at-least: 0.5\n    action: BLOCK\n";

        assertThat(catchThrowableOfType(PolicyException.class, () -> new PolicyLoader().load(source)))
                .hasMessage("""
                        The policy has a fault.

                        line 6, column 15: no category is called "hat"
                             6 |     category: hat
                               |               ^
                               did you mean "hate"?
                        """);
    }

    @Test
    void bytesThatAreNotUtf8AreShownWhereTheyStand() {
        byte[] source = "name: p\nversion: ä\n".getBytes(StandardCharsets.ISO_8859_1);

        PolicyException refused = catchThrowableOfType(PolicyException.class, () -> new PolicyLoader().load(source));

        assertThat(refused.faults())
                .containsExactly(
                        new PolicyFault(2, 10, "the file is not UTF-8 from here on", Optional.of("save it as UTF-8")));
    }

    @Test
    void charactersBeyondTheBasicPlaneCountAsOne() {
        String source = HEAD + "  - id: a\n    when: '\"🎵🎵\" == \"\" || scored(\"spm\")'\n    action: REVIEW\n";

        assertThat(faultsOf(source)).extracting(PolicyFault::column).containsExactly(33);
    }

    private static List<PolicyFault> faultsOf(String source) {
        return catchThrowableOfType(PolicyException.class, () -> new PolicyLoader().load(source))
                .faults();
    }
}
