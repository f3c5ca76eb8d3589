package io.gatehouse.eval.gate;

import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.domain.taxonomy.NearestName;
import io.gatehouse.eval.compare.FaultyInputException;
import io.gatehouse.eval.compare.Slice;
import io.gatehouse.eval.dataset.ParserFault;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads a list of demands, or says all that is wrong with it. */
final class GateFile {

    private static final String AT_LEAST = "at-least";
    private static final String NOT_BELOW = "not-below-champion-by";
    private static final List<String> KEYS = List.of("figure", "category", "slice", AT_LEAST, NOT_BELOW);
    private static final List<String> CATEGORIES =
            Arrays.stream(Category.values()).map(Category::wireName).toList();
    private static final YAMLMapper YAML = YAMLMapper.builder(YAMLFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .build();

    private final String name;
    private final List<Demand> demands = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private int entry;

    GateFile(String name) {
        this.name = name;
    }

    List<Demand> read(InputStream yaml) throws IOException {
        try {
            list(YAML.readTree(yaml.readAllBytes()));
        } catch (JacksonException e) {
            faults.add(name + " is no YAML: " + ParserFault.of(e));
        }
        if (!faults.isEmpty()) {
            throw new FaultyInputException(faults);
        }
        return demands;
    }

    private void list(JsonNode list) {
        if (!list.isArray() || list.isEmpty()) {
            faults.add(name + " must be a list of what must not get worse, each with a figure, a category and "
                    + AT_LEAST + " or " + NOT_BELOW);
            return;
        }
        for (JsonNode node : list) {
            entry++;
            demand(node);
        }
    }

    private void demand(JsonNode node) {
        if (!node.isObject()) {
            fault("it must have a figure, a category and " + AT_LEAST + " or " + NOT_BELOW);
            return;
        }
        node.propertyNames().stream()
                .filter(key -> !KEYS.contains(key))
                .forEach(key -> fault("nothing is called \"" + key + "\"; " + NearestName.hint(key, KEYS)));
        Optional<Measure> measure = measure(text(node, "figure"));
        Optional<Category> category = category(text(node, "category"));
        Optional<Slice> slice = slice(node.path("slice"));
        Optional<Bound> bound = bound(node);
        if (measure.isPresent() && category.isPresent() && bound.isPresent()) {
            demands.add(new Demand(measure.get(), category.get(), slice, bound.get()));
        }
    }

    private String text(JsonNode node, String key) {
        String text = node.path(key).asString("").strip();
        if (text.isEmpty()) {
            fault("\"" + key + "\" is missing");
        }
        return text;
    }

    private Optional<Measure> measure(String written) {
        Optional<Measure> measure = Measure.find(written);
        if (measure.isEmpty() && !written.isEmpty()) {
            fault("no figure is called \"" + written + "\"; " + NearestName.hint(written, Measure.names()));
        }
        return measure;
    }

    private Optional<Category> category(String written) {
        Optional<Category> category = Category.find(written);
        if (category.isEmpty() && !written.isEmpty()) {
            fault("no category is called \"" + written + "\"; " + NearestName.hint(written, CATEGORIES));
        }
        return category;
    }

    private Optional<Slice> slice(JsonNode node) {
        String written = node.asString("").strip();
        int equals = written.indexOf('=');
        if (node.isMissingNode()) {
            return Optional.empty();
        }
        if (equals < 1 || equals == written.length() - 1) {
            fault("a slice is a name and a value, for example language=en, but was \"" + written + '"');
            return Optional.empty();
        }
        return Optional.of(new Slice(
                written.substring(0, equals).strip(),
                written.substring(equals + 1).strip()));
    }

    private Optional<Bound> bound(JsonNode node) {
        if (node.has(AT_LEAST) == node.has(NOT_BELOW)) {
            fault(
                    node.has(AT_LEAST)
                            ? "it has both " + AT_LEAST + " and " + NOT_BELOW + "; write two entries"
                            : "it needs " + AT_LEAST + " or " + NOT_BELOW);
            return Optional.empty();
        }
        return node.has(AT_LEAST)
                ? share(node, AT_LEAST).map(Bound.AtLeast::new)
                : share(node, NOT_BELOW).map(Bound.NotBelowChampionBy::new);
    }

    private Optional<Double> share(JsonNode node, String key) {
        JsonNode value = node.path(key);
        double share = value.isNumber() ? value.doubleValue() : Double.NaN;
        if (share >= 0 && share <= 1) {
            return Optional.of(share);
        }
        fault(key + " is a number from 0 to 1, but was " + value);
        return Optional.empty();
    }

    private void fault(String what) {
        faults.add(name + ", entry " + entry + ": " + what);
    }
}
