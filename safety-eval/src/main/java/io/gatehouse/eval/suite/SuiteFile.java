package io.gatehouse.eval.suite;

import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.domain.taxonomy.NearestName;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What one file of the suite holds, and every fault in it, each said in a sentence. */
record SuiteFile(List<FunctionalCase> cases, List<String> faults) {

    private static final Set<String> KEYS = Set.of("function", "category", "expect", "cases");
    private static final List<String> CATEGORIES =
            Arrays.stream(Category.values()).map(Category::wireName).toList();

    static SuiteFile read(String file, InputStream in) {
        return new Reader(file).read(new YAMLMapper().readTree(in));
    }

    private static final class Reader {

        private final String file;
        private final List<FunctionalCase> cases = new ArrayList<>();
        private final List<String> faults = new ArrayList<>();

        Reader(String file) {
            this.file = file;
        }

        SuiteFile read(JsonNode root) {
            if (!root.isArray()) {
                faults.add(file + " must be a list of functions, each with function, category, expect and cases");
            }
            for (int i = 0; i < root.size() && root.isArray(); i++) {
                function(root.get(i), file + ", entry " + (i + 1));
            }
            return new SuiteFile(List.copyOf(cases), List.copyOf(faults));
        }

        private void function(JsonNode entry, String where) {
            entry.propertyNames().stream()
                    .filter(key -> !KEYS.contains(key))
                    .forEach(key -> faults.add(
                            where + ": nothing is called \"" + key + "\"; " + NearestName.hint(key, sortedKeys())));
            String function = text(entry, "function", where);
            Optional<Category> category = category(text(entry, "category", where), where);
            Optional<Boolean> harmful = harmful(text(entry, "expect", where), where);
            List<String> texts = texts(entry.path("cases"), where);
            if (!function.isBlank() && category.isPresent() && harmful.isPresent()) {
                texts.forEach(text -> cases.add(new FunctionalCase(function, category.get(), harmful.get(), text)));
            }
        }

        private String text(JsonNode entry, String key, String where) {
            String value = entry.path(key).asString("").strip();
            if (value.isEmpty()) {
                faults.add(where + ": \"" + key + "\" is missing; write it beside the others");
            }
            return value;
        }

        private Optional<Category> category(String name, String where) {
            Optional<Category> category = Category.find(name);
            if (category.isEmpty() && !name.isEmpty()) {
                faults.add(where + ": no category is called \"" + name + "\"; " + NearestName.hint(name, CATEGORIES));
            }
            return category;
        }

        private Optional<Boolean> harmful(String expect, String where) {
            return switch (expect) {
                case "harmful" -> Optional.of(true);
                case "harmless" -> Optional.of(false);
                case "" -> Optional.empty();
                default -> {
                    faults.add(where + ": expect is \"" + expect + "\", but must be harmful or harmless");
                    yield Optional.empty();
                }
            };
        }

        private List<String> texts(JsonNode list, String where) {
            List<String> texts = new ArrayList<>();
            if (!list.isArray() || list.isEmpty()) {
                faults.add(where + ": it has no cases; list some texts below \"cases\"");
                return texts;
            }
            for (int i = 0; i < list.size(); i++) {
                String text = list.get(i).isString() ? list.get(i).asString() : "";
                if (text.isBlank()) {
                    faults.add(where + ", case " + (i + 1) + ": this is no text; write one, in quotes");
                } else {
                    texts.add(text);
                }
            }
            return texts;
        }

        private static List<String> sortedKeys() {
            return KEYS.stream().sorted().toList();
        }
    }
}
