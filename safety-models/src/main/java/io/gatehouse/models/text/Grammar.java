package io.gatehouse.models.text;

import io.gatehouse.domain.taxonomy.Category;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One file of the project's own sentences: templates whose slots are filled in, and what the filled sentences mean.
 *
 * @param slots lists of values by name; a value may hold slots itself
 * @param identities of people, in the forms that sentences need
 */
record Grammar(Map<String, List<String>> slots, List<Map<String, String>> identities, List<Group> groups) {

    Grammar(
            @Nullable Map<String, List<String>> slots,
            @Nullable List<Map<String, String>> identities,
            @Nullable List<Group> groups) {
        this.slots = Objects.requireNonNullElse(slots, Map.of());
        this.identities = Objects.requireNonNullElse(identities, List.of());
        this.groups = Objects.requireNonNullElse(groups, List.of());
    }

    /**
     * Templates of one meaning.
     *
     * @param function what the group teaches, in a few words
     * @param labels categories that every sentence belongs to; it belongs to no other but those in {@code unknown}
     * @param heldBack templates that are never trained on
     */
    record Group(
            String function, List<String> labels, List<String> unknown, List<String> templates, List<String> heldBack) {

        Group(
                @Nullable String function,
                @Nullable List<String> labels,
                @Nullable List<String> unknown,
                @Nullable List<String> templates,
                @Nullable List<String> heldBack) {
            this.function = Objects.requireNonNullElse(function, "");
            this.labels = Objects.requireNonNullElse(labels, List.of());
            this.unknown = Objects.requireNonNullElse(unknown, List.of());
            this.templates = Objects.requireNonNullElse(templates, List.of());
            this.heldBack = Objects.requireNonNullElse(heldBack, List.of());
        }

        Map<Category, Boolean> meaning() {
            return new Labels()
                    .no(Category.values())
                    .unknown(named(unknown))
                    .yes(named(labels))
                    .all();
        }

        private static Category[] named(List<String> names) {
            return names.stream().map(Category::named).toArray(Category[]::new);
        }
    }
}
