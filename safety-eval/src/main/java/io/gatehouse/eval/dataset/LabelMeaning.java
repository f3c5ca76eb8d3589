package io.gatehouse.eval.dataset;

import io.gatehouse.domain.taxonomy.Category;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a label in the files of a dataset means here. */
sealed interface LabelMeaning {

    /** As people read it. */
    String text();

    /** All of it, for a digest. */
    default String whole() {
        return text();
    }

    /** Nothing that matters here. */
    record Nothing() implements LabelMeaning {

        static final String NAME = "none";

        @Override
        public String text() {
            return NAME;
        }
    }

    /** Whether a category applies. */
    record Applies(Category category) implements LabelMeaning {

        @Override
        public String text() {
            return category.wireName();
        }
    }

    /**
     * One of several values, or a list of them.
     *
     * @param values whether categories apply to what has a value; of others it says nothing
     */
    record OneOf(Map<String, Map<Category, Boolean>> values) implements LabelMeaning {

        public OneOf {
            values = Map.copyOf(values);
        }

        /** A category applies where one value says so, and does not where all of them do. */
        Map<Category, Boolean> of(List<String> several) {
            Map<Category, Boolean> labels = new EnumMap<>(Category.class);
            several.forEach(value -> said(value).forEach((category, applies) -> {
                if (applies || several.stream().allMatch(other -> said(other).containsKey(category))) {
                    labels.merge(category, applies, Boolean::logicalOr);
                }
            }));
            return labels;
        }

        private Map<Category, Boolean> said(String value) {
            return values.getOrDefault(value, Map.of());
        }

        /** Without values that no category applies to. */
        @Override
        public String text() {
            String text = values.entrySet().stream()
                    .filter(value -> value.getValue().containsValue(true))
                    .sorted(Map.Entry.comparingByKey())
                    .map(value -> value.getKey() + ": " + positives(value.getValue()))
                    .collect(Collectors.joining("; ", "(", ")"));
            return text.equals("()") ? Nothing.NAME : text;
        }

        private static String positives(Map<Category, Boolean> said) {
            return new TreeMap<>(said)
                    .entrySet().stream()
                            .filter(Map.Entry::getValue)
                            .map(one -> one.getKey().wireName())
                            .collect(Collectors.joining(" and "));
        }

        @Override
        public String whole() {
            return new TreeMap<>(values)
                    .entrySet().stream()
                            .map(value -> value.getKey() + ": "
                                    + new TreeMap<>(value.getValue())
                                            .entrySet().stream()
                                                    .map(one -> one.getKey().wireName() + ' ' + one.getValue())
                                                    .collect(Collectors.joining(" and ")))
                            .collect(Collectors.joining("; ", "(", ")"));
        }
    }
}
