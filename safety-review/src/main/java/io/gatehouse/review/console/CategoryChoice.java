package io.gatehouse.review.console;

import io.gatehouse.domain.taxonomy.Category;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A category that can be judged in the form.
 *
 * @param key the digit that answers it, null for those too far down
 */
record CategoryChoice(String name, @Nullable String key) {

    private static final int DIGITS = 9;
    private static final double WORTH_ASKING = 0.1;

    /** First what the case is about, then what has the highest scores, then all others. */
    static List<CategoryChoice> of(CaseView view) {
        Set<String> names = new LinkedHashSet<>(view.head().categories());
        view.item().scores().stream()
                .filter(score -> score.value() >= WORTH_ASKING)
                .map(ScoreRow::category)
                .forEach(names::add);
        List<CategoryChoice> choices = new ArrayList<>();
        names.stream()
                .limit(DIGITS)
                .forEach(name -> choices.add(new CategoryChoice(name, String.valueOf(choices.size() + 1))));
        Arrays.stream(Category.values())
                .map(Category::wireName)
                .filter(name -> choices.stream().map(CategoryChoice::name).noneMatch(name::equals))
                .forEach(name -> choices.add(new CategoryChoice(name, null)));
        return choices;
    }
}
