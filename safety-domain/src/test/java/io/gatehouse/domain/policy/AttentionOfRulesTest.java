package io.gatehouse.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.signal.Attention;
import io.gatehouse.domain.taxonomy.Category;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AttentionOfRulesTest {

    private static final PolicyLoader LOADER = new PolicyLoader();

    @Test
    void theLowestThresholdOfAllPoliciesCounts() {
        Policy strict = policy("""
              - {id: a, category: hate, at-least: 0.4, action: REVIEW}
              - {id: b, category: hate, at-least: 0.9, action: BLOCK}
            """);
        Policy lax = policy("""
              - {id: a, category: hate, at-least: 0.6, action: REVIEW}
              - {id: b, category: spam, at-least: 0.8, action: BLOCK}
            """);

        Attention attention = AttentionOfRules.of(List.of(lax, strict));

        assertThat(attention.from()).isEqualTo(Map.of(Category.HATE, 0.4, Category.SPAM, 0.8));
        assertThat(attention.isDue(Category.HATE, 0.4)).isTrue();
        assertThat(attention.isDue(Category.HATE, 0.39)).isFalse();
    }

    @Test
    void noRuleAsksForACategoryThatNobodyNames() {
        Policy policy = policy("  - {id: a, category: hate, at-least: 0.4, action: REVIEW}\n");

        assertThat(AttentionOfRules.of(List.of(policy)).isDue(Category.SEXUAL, 1))
                .isFalse();
    }

    @Test
    void whatAConditionAsksAboutMayMatterFromTheUsualScoreOn() {
        Policy policy = policy("""
              - id: a
                category: spam
                at-least: 0.05
                when: score("spam") < 0.9 && score("hate") > 0.7
                action: REVIEW
            """);

        assertThat(AttentionOfRules.of(List.of(policy)).from())
                .isEqualTo(Map.of(Category.SPAM, 0.05, Category.HATE, Attention.USUAL));
    }

    private static Policy policy(String rules) {
        return LOADER.load("name: test\nversion: 1\ntaxonomy: 1\nrules:\n" + rules);
    }
}
