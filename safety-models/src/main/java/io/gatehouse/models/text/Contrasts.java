package io.gatehouse.models.text;

import io.gatehouse.domain.taxonomy.Category;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The project's own sentences, {@code contrasts.yaml}: a small grammar whose words stay and whose meaning turns. */
final class Contrasts {

    static final String SOURCE = "contrasts";

    private static final int SENTENCES_PER_TEMPLATE = 24;
    private static final int TURN = 12;
    private static final Pattern SLOT = Pattern.compile("\\{([a-z]+)}");

    record Group(List<String> labels, List<String> unknown, List<String> templates, List<String> heldBack) {

        Group {
            unknown = Objects.requireNonNullElse(unknown, List.of());
        }

        private Map<Category, Boolean> meaning() {
            return new Labels()
                    .no(Category.values())
                    .yes(named(labels))
                    .unknown(named(unknown))
                    .all();
        }

        private static Category[] named(List<String> names) {
            return names.stream().map(Category::named).toArray(Category[]::new);
        }
    }

    private record Grammar(Map<String, List<String>> slots, List<Group> groups) {}

    private final Grammar grammar;
    private final long seed;

    private Contrasts(Grammar grammar, long seed) {
        this.grammar = grammar;
        this.seed = seed;
    }

    static List<Example> examples(long seed) throws IOException {
        try (InputStream in = Objects.requireNonNull(Contrasts.class.getResourceAsStream("contrasts.yaml"))) {
            return new Contrasts(new YAMLMapper().readValue(in, Grammar.class), seed).examples();
        }
    }

    private List<Example> examples() {
        List<Example> examples = new ArrayList<>();
        for (Group group : grammar.groups()) {
            for (int i = 0; i < group.templates().size(); i++) {
                expand(group.templates().get(i), group, split(i), examples);
            }
            group.heldBack().forEach(template -> expand(template, group, Example.Split.HELD_BACK, examples));
        }
        return examples;
    }

    /** By turns and not by chance, so that each group with a handful of templates has one to calibrate on. */
    private static Example.Split split(int template) {
        return switch (template % TURN) {
            case 2, 8 -> Example.Split.CALIBRATE;
            case 5 -> Example.Split.STOP;
            default -> Example.Split.TRAIN;
        };
    }

    private void expand(String template, Group group, Example.Split split, List<Example> examples) {
        Random random = new Random(seed ^ template.hashCode());
        java.util.stream.Stream.generate(() -> fill(template, random))
                .limit(SENTENCES_PER_TEMPLATE)
                .distinct()
                .forEach(text -> examples.add(new Example(text, SOURCE, group.meaning(), split)));
    }

    private String fill(String template, Random random) {
        return SLOT.matcher(template).replaceAll(match -> Matcher.quoteReplacement(value(match.group(1), random)));
    }

    private String value(String slot, Random random) {
        List<String> values = Objects.requireNonNull(grammar.slots().get(slot), () -> "no slot is called " + slot);
        return values.get(random.nextInt(values.size()));
    }
}
