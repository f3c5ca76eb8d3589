package io.gatehouse.domain.policy;

import io.gatehouse.domain.policy.check.DraftReader;
import io.gatehouse.domain.policy.check.Faults;
import io.gatehouse.domain.policy.check.Key;
import io.gatehouse.domain.policy.check.Section;
import io.gatehouse.domain.policy.condition.Conditions;
import io.gatehouse.domain.taxonomy.Category;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/** The categories whose scores a policy's rules ask for, by their thresholds and in their conditions. */
public final class CategoriesInRules {

    private CategoriesInRules() {}

    /** @throws IllegalArgumentException if the policy was not loaded from YAML */
    public static Set<Category> of(Policy policy) {
        Set<Category> asked = EnumSet.noneOf(Category.class);
        DraftReader.read(policy.source(), new Faults())
                .orElseThrow(() -> new IllegalArgumentException("this policy was not loaded from YAML"))
                .rules()
                .forEach(rule -> of(rule).forEach(asked::add));
        return Collections.unmodifiableSet(asked);
    }

    private static Stream<Category> of(Section rule) {
        return Stream.concat(
                rule.get(Key.CATEGORY).stream().map(name -> Category.named(name.text())),
                rule.get(Key.WHEN).stream().flatMap(when -> Conditions.categories(when.text()).stream()));
    }
}
