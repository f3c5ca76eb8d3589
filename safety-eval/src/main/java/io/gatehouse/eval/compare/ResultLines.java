package io.gatehouse.eval.compare;

import io.gatehouse.domain.policy.Action;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.domain.taxonomy.NearestName;
import io.gatehouse.eval.dataset.ParserFault;
import io.gatehouse.eval.dataset.SliceValues;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiConsumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the results of a run from JSON lines, an item each:
 *
 * <pre>{"id": "a1", "labels": {"hate": true}, "scores": {"hate": 0.93}, "action": "BLOCK", "flagged": ["hate"],
 * "slices": {"language": "en"}, "excerpt": "..."}</pre>
 *
 * {@code id} and {@code action} are needed; what else is absent is empty, or for {@code flagged} not known. The first
 * line may say which run it is instead, by its {@code dataset} and {@code datasetDigest}, and how many {@code items} it
 * has; what else it says, and an item's {@code split}, are passed by. An item's {@code outcome} may be {@code failed}.
 */
public final class ResultLines {

    private static final List<String> KEYS =
            List.of("id", "labels", "scores", "action", "flagged", "slices", "excerpt", "split", "outcome");
    private static final List<String> CATEGORIES =
            Arrays.stream(Category.values()).map(Category::wireName).toList();
    private static final List<String> ACTIONS =
            Arrays.stream(Action.values()).map(Action::name).toList();
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .build();

    private static final String FAILED = "failed";

    /** What more there is, is only counted. */
    private static final int MOST_NAMED = 20;

    private final String name;
    private final List<ItemResult> items = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private int line;
    private OptionalInt promised = OptionalInt.empty();
    private Optional<String> snapshot = Optional.empty();

    private ResultLines(String name) {
        this.name = name;
    }

    /**
     * @param name by which people know the run, for example that of its file
     * @throws FaultyInputException with every fault, where there are any
     */
    public static RunResults read(String name, BufferedReader lines) throws IOException {
        return new ResultLines(name).read(lines);
    }

    private RunResults read(BufferedReader lines) throws IOException {
        for (String text = lines.readLine(); text != null; text = lines.readLine()) {
            line++;
            if (!text.isBlank()) {
                read(text);
            }
        }
        requireOnceEach();
        if (faults.isEmpty()) {
            promised.ifPresent(this::requireWhole);
        }
        if (!faults.isEmpty()) {
            throw new FaultyInputException(named());
        }
        return RunResults.of(name, snapshot, items);
    }

    private void requireOnceEach() {
        Set<String> ids = new HashSet<>();
        items.stream()
                .map(ItemResult::id)
                .filter(id -> !ids.add(id))
                .distinct()
                .forEach(id -> faults.add(name + ": the item \"" + id + "\" is there twice; each counts once"));
    }

    private void requireWhole(int all) {
        if (items.size() != all) {
            faults.add(name + ": these are " + items.size() + " of the " + all
                    + " items of the run; give its command again, and it goes on");
        }
    }

    private List<String> named() {
        if (faults.size() <= MOST_NAMED) {
            return faults;
        }
        List<String> named = new ArrayList<>(faults.subList(0, MOST_NAMED));
        named.add(name + ": and " + (faults.size() - MOST_NAMED) + " faults more");
        return named;
    }

    private void read(String text) {
        try {
            JsonNode node = JSON.readTree(text);
            if (!node.isObject()) {
                fault("this is no object; write one item a line, in braces");
            } else if (isHeader(node)) {
                promised = node.path("items").asIntOpt();
                snapshot = Optional.of(snapshot(node));
            } else {
                item(node);
            }
        } catch (JacksonException e) {
            fault("this is no JSON: " + ParserFault.of(e));
        }
    }

    private static String snapshot(JsonNode header) {
        return (header.path("dataset").asString("")
                        + ' '
                        + header.path("datasetDigest").asString(""))
                .strip();
    }

    private boolean isHeader(JsonNode node) {
        return line == 1 && node.has("dataset") && !node.has("id");
    }

    private void item(JsonNode node) {
        int before = faults.size();
        node.propertyNames().stream()
                .filter(key -> !KEYS.contains(key))
                .forEach(key -> fault("nothing is called \"" + key + "\"; " + NearestName.hint(key, KEYS)));
        Map<Category, Boolean> labels = new EnumMap<>(Category.class);
        each(node, "labels", (category, value) -> label(labels, category, value));
        Map<Category, Double> scores = new EnumMap<>(Category.class);
        each(node, "scores", (category, value) -> score(scores, category, value));
        String id = node.path("id").asString("");
        if (id.isBlank()) {
            fault("\"id\" is missing");
        }
        Optional<Action> action = action(node.path("action").asString(""));
        Optional<Set<Category>> flagged =
                node.has("flagged") ? Optional.of(flagged(node.path("flagged"))) : Optional.empty();
        SliceValues slices = slices(node.path("slices"));
        if (faults.size() == before && action.isPresent()) {
            String excerpt = node.path("excerpt").asString("");
            boolean failed = node.path("outcome").asString("").equals(FAILED);
            items.add(new ItemResult(id, labels, scores, action.get(), flagged, slices, excerpt, failed));
        }
    }

    private void each(JsonNode node, String key, BiConsumer<Category, JsonNode> read) {
        JsonNode values = node.path(key);
        if (!values.isObject() && !values.isMissingNode()) {
            fault("\"" + key + "\" gives each category a value, in braces");
        }
        values.properties()
                .forEach(entry ->
                        category(entry.getKey()).ifPresent(category -> read.accept(category, entry.getValue())));
    }

    private void label(Map<Category, Boolean> labels, Category category, JsonNode value) {
        if (value.isBoolean()) {
            labels.put(category, value.booleanValue());
        } else {
            fault("the label of " + category + " is true or false, but was " + value);
        }
    }

    private void score(Map<Category, Double> scores, Category category, JsonNode value) {
        double score = value.isNumber() ? value.doubleValue() : Double.NaN;
        if (score >= 0 && score <= 1) {
            scores.put(category, score);
        } else {
            fault("the score of " + category + " lies in 0..1, but was " + value);
        }
    }

    private Optional<Category> category(String written) {
        Optional<Category> category = Category.find(written);
        if (category.isEmpty()) {
            fault("no category is called \"" + written + "\"; " + NearestName.hint(written, CATEGORIES));
        }
        return category;
    }

    private Optional<Action> action(String written) {
        Optional<Action> action = Arrays.stream(Action.values())
                .filter(one -> one.name().equals(written))
                .findFirst();
        if (action.isEmpty()) {
            fault("no action is called \"" + written + "\"; " + NearestName.hint(written, ACTIONS));
        }
        return action;
    }

    private Set<Category> flagged(JsonNode list) {
        Set<Category> flagged = EnumSet.noneOf(Category.class);
        if (!list.isArray()) {
            fault("\"flagged\" is a list of categories, in brackets");
        }
        for (int n = 0; n < list.size(); n++) {
            category(list.path(n).asString("")).ifPresent(flagged::add);
        }
        return flagged;
    }

    private SliceValues slices(JsonNode given) {
        SliceValues slices = SliceValues.NONE;
        if (!given.isObject() && !given.isMissingNode()) {
            fault("\"slices\" gives each name a value, in braces");
        }
        for (Map.Entry<String, JsonNode> slice : given.properties()) {
            JsonNode values = slice.getValue();
            for (JsonNode one : values.isArray() ? values.values() : List.of(values)) {
                String value = one.asString("");
                if (slice.getKey().isBlank() || value.isBlank()) {
                    fault("the slice \"" + slice.getKey() + "\" needs a name and a value in quotes");
                }
                slices = slices.and(slice.getKey(), value);
            }
        }
        return slices;
    }

    private void fault(String what) {
        faults.add(name + ", line " + line + ": " + what);
    }
}
