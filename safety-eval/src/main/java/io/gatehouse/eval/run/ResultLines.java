package io.gatehouse.eval.run;

import io.gatehouse.domain.policy.Action;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.eval.dataset.SliceValues;
import io.gatehouse.eval.dataset.Split;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Results as lines of JSON, and back. {@link io.gatehouse.eval.compare.ResultLines} reads them as well; where nothing
 * was scored, they do not say what was flagged, for that is no decision about a category.
 */
final class ResultLines {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ResultLines() {}

    static String write(RunIdentity identity) {
        return JSON.writeValueAsString(identity);
    }

    static RunIdentity readIdentity(String line) {
        return JSON.readValue(line, RunIdentity.class);
    }

    static String write(ItemResult result) {
        ObjectNode line = JSON.createObjectNode();
        line.put("id", result.id());
        line.put("split", result.split().wireName());
        line.put("outcome", result.outcome().wireName());
        line.put("action", result.action().name());
        if (result.outcome() == Outcome.SCORED) {
            ArrayNode flagged = line.putArray("flagged");
            result.flagged().forEach(category -> flagged.add(category.wireName()));
        }
        ObjectNode scores = line.putObject("scores");
        result.scores().forEach((category, score) -> scores.put(category.wireName(), score));
        ObjectNode labels = line.putObject("labels");
        result.labels().forEach((category, label) -> labels.put(category.wireName(), label));
        ObjectNode slices = line.putObject("slices");
        result.slices().values().forEach((dimension, values) -> put(slices, dimension, values));
        return JSON.writeValueAsString(line);
    }

    /** One value as such, several as a list. */
    private static void put(ObjectNode slices, String dimension, SortedSet<String> values) {
        if (values.size() == 1) {
            slices.put(dimension, values.getFirst());
        } else {
            values.forEach(slices.putArray(dimension)::add);
        }
    }

    static ItemResult read(String line) {
        JsonNode node = JSON.readTree(line);
        return new ItemResult(
                node.path("id").asString(),
                Split.valueOf(upper(node, "split")),
                Outcome.valueOf(upper(node, "outcome")),
                byCategory(node.path("scores"), JsonNode::doubleValue),
                Action.valueOf(node.path("action").asString()),
                flagged(node.path("flagged")),
                byCategory(node.path("labels"), JsonNode::booleanValue),
                slices(node.path("slices")));
    }

    private static SliceValues slices(JsonNode node) {
        SliceValues slices = SliceValues.NONE;
        for (Map.Entry<String, JsonNode> slice : node.properties()) {
            JsonNode given = slice.getValue();
            for (JsonNode value : given.isArray() ? given.values() : List.of(given)) {
                slices = slices.and(slice.getKey(), value.asString());
            }
        }
        return slices;
    }

    private static Set<Category> flagged(JsonNode names) {
        return names.valueStream().map(name -> Category.named(name.asString())).collect(Collectors.toSet());
    }

    private static String upper(JsonNode node, String key) {
        return node.path(key).asString().toUpperCase(Locale.ROOT);
    }

    private static <V> Map<Category, V> byCategory(JsonNode node, Function<JsonNode, V> value) {
        Map<Category, V> values = new EnumMap<>(Category.class);
        node.properties().forEach(entry -> values.put(Category.named(entry.getKey()), value.apply(entry.getValue())));
        return values;
    }
}
