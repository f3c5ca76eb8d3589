package io.gatehouse.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.taxonomy.Category;
import org.junit.jupiter.api.Test;

class CategoriesInRulesTest {

    @Test
    void thresholdsAndConditionsAreBothAsked() {
        Policy policy = new PolicyLoader().load("""
                name: house
                version: 1
                taxonomy: 1
                rules:
                  - id: a
                    category: hate
                    at-least: 0.9
                    action: BLOCK
                  - id: b
                    when: score("spam") > 0.5 || severity("weapons") > 3
                    action: REVIEW
                  - id: c
                    category: profanity
                    at-least: 0.5
                    when: scored("sexual")
                    action: REVIEW
                  - id: d
                    when: content.type == "comment"
                    action: REVIEW
                """);

        assertThat(CategoriesInRules.of(policy))
                .containsExactly(Category.HATE, Category.WEAPONS, Category.SEXUAL, Category.PROFANITY, Category.SPAM);
    }

    @Test
    void theDefaultPolicyAsksForEveryCategory() {
        assertThat(CategoriesInRules.of(new PolicyLoader().builtIn("default"))).containsExactly(Category.values());
    }
}
