package io.gatehouse.domain.policy;

import static io.gatehouse.domain.policy.Inputs.anItem;
import static io.gatehouse.domain.taxonomy.Category.HATE;
import static io.gatehouse.domain.taxonomy.Category.HATE_THREATENING;
import static io.gatehouse.domain.taxonomy.Category.PROFANITY;
import static io.gatehouse.domain.taxonomy.Category.SPAM;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.content.ContentType;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyTest {

    private static final String HATE_BLOCK = """
            - id: hate-block
              category: hate
              at-least: 0.9
              action: BLOCK
              because: Hate.
            """;
    private static final String HATE_REVIEW = """
            - id: hate-review
              category: hate
              at-least: 0.5
              action: REVIEW
            """;
    private static final String PROFANITY_LABEL = """
            - id: profanity-label
              category: profanity
              at-least: 0.6
              action: LABEL
              label: explicit
            """;

    @Test
    void anItemThatNoRuleHoldsBackIsAllowed() {
        Decision decision =
                policy(HATE_BLOCK).decide(anItem().scored("title", HATE, 0.2).input());

        assertThat(decision.action()).isEqualTo(Action.ALLOW);
        assertThat(decision.reasons()).isEmpty();
        assertThat(decision.labels()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0.8999999, ALLOW", "0.9, BLOCK", "0.9000001, BLOCK", "1, BLOCK"})
    void aThresholdIsReachedFromItselfOn(double score, Action action) {
        assertThat(policy(HATE_BLOCK)
                        .decide(anItem().scored("title", HATE, score).input())
                        .action())
                .isEqualTo(action);
    }

    @Test
    void rulesThatActOnAScoreAloneAreKnownByTheirThresholds() {
        String narrowed = HATE_REVIEW.replace("category: hate", "category: hate\n  when: content.type == \"comment\"");

        assertThat(policy(HATE_BLOCK + narrowed + PROFANITY_LABEL).triggers())
                .containsExactly(
                        new Trigger("hate-block", HATE, 0.9, Action.BLOCK),
                        new Trigger("profanity-label", PROFANITY, 0.6, Action.LABEL));
    }

    @Test
    void theStrictestRuleDecidesAndTheOthersAreTold() {
        Decision decision = policy(PROFANITY_LABEL + HATE_REVIEW + HATE_BLOCK)
                .decide(anItem().scored("title", HATE, 0.95)
                        .scored("text", PROFANITY, 0.7)
                        .input());

        assertThat(decision.action()).isEqualTo(Action.BLOCK);
        assertThat(decision.reasons())
                .extracting(Reason::rule)
                .containsExactly("hate-block", "hate-review", "profanity-label");
        assertThat(decision.labels()).containsExactly("explicit");
    }

    @Test
    void aReasonNamesWhatWasSeenAndWhere() {
        Decision decision = policy(HATE_BLOCK)
                .decide(anItem().scored("title", HATE, 0.91)
                        .scored("cover", HATE, 0.2)
                        .scored("lyrics", HATE_THREATENING, 0.97)
                        .input());

        assertThat(decision.reasons())
                .containsExactly(new Reason(
                        "hate-block",
                        Action.BLOCK,
                        Optional.of(HATE),
                        Optional.of(0.97),
                        Optional.of(0.9),
                        java.util.List.of("lyrics", "title"),
                        "Hate."));
    }

    @Test
    void aRuleWithoutASentenceOfItsOwnGetsOne() {
        Decision decision =
                policy(HATE_REVIEW).decide(anItem().scored("title", HATE, 0.6).input());

        assertThat(decision.reasons().getFirst().explanation()).isEqualTo("The score of hate is at least 0.5.");
    }

    @Test
    void aThresholdOfZeroNeedsAScoreAllTheSame() {
        Policy policy = policy(HATE_REVIEW.replace("0.5", "0"));

        assertThat(policy.decide(anItem().scored("title", SPAM, 0.6).input()).action())
                .isEqualTo(Action.ALLOW);
        assertThat(policy.decide(anItem().scored("title", HATE, 0).input()).action())
                .isEqualTo(Action.REVIEW);
    }

    @Test
    void aRuleWithBothNeedsItsThresholdAndItsCondition() {
        Policy policy = policy(HATE_REVIEW + "  when: content.type == \"playlist\"\n");
        Inputs playlist = anItem().ofType(ContentType.PLAYLIST);

        assertThat(policy.decide(anItem().scored("a", HATE, 0.6).input()).action())
                .isEqualTo(Action.ALLOW);
        assertThat(policy.decide(playlist.scored("a", HATE, 0.4).input()).action())
                .isEqualTo(Action.ALLOW);
        assertThat(policy.decide(playlist.scored("b", HATE, 0.6).input()).action())
                .isEqualTo(Action.REVIEW);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "score(\"hate\") >= 0.6; true",
                "score(\"hate\") > 0.6; false",
                "score(\"hate\") >= 1; false",
                "score(\"spam\") > 0.0; false",
                "scored(\"hate\") && !scored(\"spam\"); true",
                "severity(\"hate\") == 4; true",
                "content.type == \"podcast_episode\"; true",
                "content.type in [\"track\", \"podcast_episode\"]; true",
                "content.creator == \"creator-9\"; true",
                "content.language.startsWith(\"de\"); true",
                "content.territories == [\"AT\", \"CH\", \"DE\"]; true",
                "content.territories.exists(t, t in [\"DE\", \"FR\"]); true",
                "\"text\" in content.modalities; true",
                "\"video\" in content.modalities; false",
                "coverage.complete; false",
                "coverage.missing.size() == 1; true",
                "score(\"hate\") >= 0.9 || severity(\"hate\") > 3; true"
            })
    void conditionsSeeTheWholeItem(String condition, boolean holds) {
        PolicyInput input = anItem().ofType(ContentType.PODCAST_EPISODE)
                .in("DE", "AT", "CH")
                .speaking("de-AT")
                .scored("title", HATE, 0.6)
                .failed("audio")
                .input();

        assertThat(policy(when(condition)).decide(input).reasons())
                .filteredOn(reason -> reason.rule().equals("a"))
                .hasSize(holds ? 1 : 0);
    }

    @Test
    void aConditionOnOneScoreTellsCategoryScoreThresholdAndParts() {
        Reason reason = policy(when("score(\"hate\") >= 0.5 && content.type == \"other\""))
                .decide(anItem().scored("title", HATE, 0.6)
                        .scored("text", HATE, 0.4)
                        .input())
                .reasons()
                .getFirst();

        assertThat(reason.category()).contains(HATE);
        assertThat(reason.score()).contains(0.6);
        assertThat(reason.threshold()).contains(0.5);
        assertThat(reason.parts()).containsExactly("title");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "score(\"hate\") >= 0.5 || content.type == \"other\"",
                "score(\"hate\") >= 0.5 && score(\"spam\") >= 0.0",
                "!(score(\"hate\") >= 0.9)"
            })
    void aConditionOnMoreThanOneScoreNamesNoCategory(String condition) {
        Reason reason = policy(when(condition))
                .decide(anItem().scored("title", HATE, 0.6).input())
                .reasons()
                .getFirst();

        assertThat(reason.category()).isEmpty();
        assertThat(reason.score()).isEmpty();
        assertThat(reason.threshold()).isEmpty();
        assertThat(reason.parts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"LABEL", "REVIEW", "BLOCK"})
    void aConditionThatCannotBeWorkedOutIsReviewedWhateverTheRuleSays(String action) {
        String rule = when("content.territories[0] == \"DE\"")
                .replace("REVIEW", action)
                .concat("  label: german\n");

        Decision decision =
                policy(rule).decide(anItem().scored("title", HATE, 0.1).input());

        assertThat(decision.action()).isEqualTo(Action.REVIEW);
        assertThat(decision.labels()).isEmpty();
        assertThat(decision.reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.rule()).isEqualTo("a");
            assertThat(reason.explanation()).contains("could not be worked out").contains("ndex out of bounds");
        });
    }

    @Test
    void aConditionIsNotWorkedOutBelowTheThresholdOfItsRule() {
        Policy policy = policy(HATE_REVIEW + "  when: content.territories[0] == \"DE\"\n");

        assertThat(policy.decide(anItem().scored("a", HATE, 0.4).input()).action())
                .isEqualTo(Action.ALLOW);
    }

    @Test
    void aConditionThatWouldRunForVeryLongIsCutOffAndReviewed() {
        String manyTurns = "content.territories.all(a, content.territories.all(b, content.territories.all(c, true)))";
        String[] everywhere = java.util.stream.IntStream.range(0, 200)
                .mapToObj(number -> "T" + number)
                .toArray(String[]::new);

        Decision decision = policy(when(manyTurns))
                .decide(anItem().in(everywhere).scored("a", HATE, 0.1).input());

        assertThat(decision.action()).isEqualTo(Action.REVIEW);
        assertThat(decision.reasons().getFirst().explanation()).contains("could not be worked out");
    }

    @Test
    void whatWasNotLookedAtIsReviewedAndNamed() {
        Decision decision = policy(HATE_BLOCK)
                .decide(anItem().scored("title", HATE, 0.1)
                        .failed("audio")
                        .failed("clip")
                        .input());

        assertThat(decision.action()).isEqualTo(Action.REVIEW);
        assertThat(decision.reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.rule()).isEqualTo(Policy.MISSING_EVIDENCE);
            assertThat(reason.parts()).containsExactly("audio", "clip");
            assertThat(reason.explanation()).isEqualTo("Not looked at, or not in every respect: audio, clip.");
        });
    }

    @Test
    void aPolicyMayBlockWhatWasNotLookedAt() {
        Policy policy = new PolicyLoader().load("missing-evidence: BLOCK\n" + source(HATE_REVIEW));

        Decision decision = policy.decide(
                anItem().scored("title", HATE, 0.6).failed("audio").input());

        assertThat(decision.action()).isEqualTo(Action.BLOCK);
        assertThat(decision.reasons()).extracting(Reason::rule).containsExactly("missing-evidence", "hate-review");
    }

    @Test
    void aPolicyIsNamedByTheDigestOfItsSource() {
        Policy policy = new PolicyLoader().load(source(HATE_BLOCK));

        assertThat(policy.source()).isEqualTo(source(HATE_BLOCK));
        // printf 'name: p\nversion: 3\ntaxonomy: 1\nrules:\n...' | sha256sum
        assertThat(policy.ref())
                .isEqualTo(new PolicyRef(
                        "p", 3, "sha256:4a26a0ef11947dc9c0dccf792fff5e1908b55140287276245bd8847bfc12d9a5"));
        assertThat(policy.decide(anItem().scored("a", HATE, 0).input()).policy())
                .isEqualTo(policy.ref());
    }

    @Test
    void itsRulesCanBeReadAsTheirAuthorWroteThem() {
        Policy policy = policy(HATE_BLOCK + when("score(\"spam\") >= 0.5"));

        assertThat(policy.rules()).extracting(RuleText::id).containsExactly("hate-block", "a", Policy.MISSING_EVIDENCE);
        assertThat(policy.rules().getFirst().category()).contains(HATE);
        assertThat(policy.rules().getFirst().atLeast()).contains(0.9);
        assertThat(policy.rules().get(1).when()).contains("score(\"spam\") >= 0.5");
        assertThat(policy.rules().getLast().action()).isEqualTo(Action.REVIEW);
    }

    @Test
    void aByteOrderMarkAndWindowsLinesAreRead() {
        String windows = '\uFEFF' + source(HATE_BLOCK).replace("\n", "\r\n");

        assertThat(new PolicyLoader().load(windows).source()).isEqualTo(windows);
    }

    private static String when(String condition) {
        return "- id: a\n  action: REVIEW\n  when: |\n    " + condition + '\n';
    }

    private static Policy policy(String rules) {
        return new PolicyLoader().load(source(rules));
    }

    private static String source(String rules) {
        return "name: p\nversion: 3\ntaxonomy: 1\nrules:\n" + rules;
    }
}
