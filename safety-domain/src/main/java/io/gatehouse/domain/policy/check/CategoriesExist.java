package io.gatehouse.domain.policy.check;

import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.domain.taxonomy.NearestName;
import java.util.Arrays;
import java.util.List;

/** A rule about a category that does not exist would never fire. */
final class CategoriesExist implements PolicyCheck {

    private static final List<String> NAMES =
            Arrays.stream(Category.values()).map(Category::wireName).toList();

    @Override
    public void check(PolicyDraft draft, Faults faults) {
        draft.rules().stream()
                .flatMap(rule -> rule.get(Key.CATEGORY).stream())
                .filter(category -> Category.find(category.text()).isEmpty())
                .forEach(category -> faults.add(
                        category.at(),
                        "no category is called \"" + category.text() + '"',
                        NearestName.hint(category.text(), NAMES)));
    }
}
