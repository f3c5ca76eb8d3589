package io.gatehouse.models.text;

import io.gatehouse.domain.taxonomy.Category;
import java.util.EnumMap;
import java.util.Map;

/** Gathers what a data set says of one text. */
final class Labels {

    private final Map<Category, Boolean> values = new EnumMap<>(Category.class);

    Labels yes(Category... categories) {
        return set(true, categories);
    }

    Labels no(Category... categories) {
        return set(false, categories);
    }

    Labels say(boolean belongs, Category... categories) {
        return set(belongs, categories);
    }

    Labels unknown(Category... categories) {
        for (Category category : categories) {
            values.remove(category);
        }
        return this;
    }

    Map<Category, Boolean> all() {
        return Map.copyOf(values);
    }

    private Labels set(boolean value, Category... categories) {
        for (Category category : categories) {
            values.put(category, value);
        }
        return this;
    }
}
