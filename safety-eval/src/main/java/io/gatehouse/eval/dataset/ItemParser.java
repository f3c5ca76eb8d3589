package io.gatehouse.eval.dataset;

import io.gatehouse.domain.content.ContentType;
import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.domain.taxonomy.NearestName;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Turns a line of JSON into an item, or into everything that is wrong with it. */
final class ItemParser {

    /** An item, and the group that must not stand in two splits. */
    record Parsed(DatasetItem item, Optional<String> group) {}

    private static final int LONGEST_ID = 256;
    static final List<String> KEYS = Stream.concat(
                    Stream.of("id", "text", "media", "modality", "contentType", "labels", "slices", "group", "split"),
                    ContextReader.KEYS.stream())
            .toList();
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    private final Descriptor descriptor;
    private final Faults faults;

    ItemParser(Descriptor descriptor, Faults faults) {
        this.descriptor = descriptor;
        this.faults = faults;
    }

    /** Empty where the line has a fault. */
    Optional<Parsed> parse(Line line) {
        try {
            JsonNode node = JSON.readTree(line.text());
            if (node.isObject()) {
                return new Reading(line.where(), node).read();
            }
            faults.add(line.where(), "this is no JSON object");
        } catch (JacksonException e) {
            faults.add(line.where(), "this is not JSON: " + ParserFault.of(e));
        }
        return Optional.empty();
    }

    private final class Reading {

        private final String where;
        private final JsonNode node;
        private boolean sound = true;

        Reading(String where, JsonNode node) {
            this.where = where;
            this.node = node;
        }

        Optional<Parsed> read() {
            node.propertyNames().stream()
                    .filter(key -> !KEYS.contains(key))
                    .forEach(key -> fault("nothing is called \"" + key + "\"; " + NearestName.hint(key, KEYS)));
            String id = id();
            Optional<ItemContent> content = content();
            Split split = descriptor.split().orElseGet(() -> named("split", Split.TEST, Split.values()));
            ContentType type = named("contentType", ContentType.OTHER, ContentType.values());
            ItemContext context = new ContextReader(node, this::fault).read();
            Map<Category, Boolean> labels = labels(split);
            SliceValues slices = slices();
            return sound
                    ? content.map(what ->
                            new Parsed(new DatasetItem(id, what, type, context, labels, slices, split), text("group")))
                    : Optional.empty();
        }

        private String id() {
            String id = text("id").orElseGet(() -> descriptor.isAsPublished() ? where : "");
            if (id.isBlank() || id.length() > LONGEST_ID) {
                fault("\"id\" must be a text of 1 to " + LONGEST_ID + " characters");
            }
            return id;
        }

        private Optional<ItemContent> content() {
            Optional<String> text = text("text");
            Optional<String> media = text("media");
            if (text.isPresent() == media.isPresent()) {
                fault("an item has either \"text\" or \"media\", a path; this one has "
                        + (text.isPresent() ? "both" : "neither"));
                return Optional.empty();
            }
            if (text.filter(String::isBlank).isPresent()) {
                fault("\"text\" is blank; there is nothing to judge");
            }
            return text.isPresent() ? text.map(ItemContent.Text::new) : media.flatMap(this::media);
        }

        private Optional<ItemContent> media(String path) {
            Path file = descriptor.folder().resolve(path).normalize();
            if (!file.startsWith(descriptor.folder())) {
                fault("the path \"" + path + "\" leads out of the dataset's folder");
            }
            Modality modality = named("modality", Modality.TEXT, Modality.values());
            if (modality == Modality.TEXT) {
                fault("media need a \"modality\": audio, image or video");
            }
            return Optional.of(new ItemContent.Media(modality, file));
        }

        private Map<Category, Boolean> labels(Split split) {
            LabelReader reader = new LabelReader(descriptor, this::fault);
            named("labels").forEach(label -> reader.read(label.getKey(), label.getValue()));
            Map<Category, Boolean> labels = reader.labels();
            if (labels.isEmpty() && sound && split != Split.EVERYDAY && !descriptor.isAsPublished()) {
                fault("no category is labelled; say true or false of at least one in \"labels\"");
            }
            return labels;
        }

        private SliceValues slices() {
            SortedMap<String, SortedSet<String>> slices = new TreeMap<>();
            for (Map.Entry<String, JsonNode> slice : named("slices")) {
                if (slice.getKey().isBlank()) {
                    fault("a slice has no name");
                }
                SortedSet<String> values = values(slice.getKey(), slice.getValue());
                if (!values.isEmpty()) {
                    slices.put(slice.getKey(), values);
                }
            }
            return new SliceValues(slices);
        }

        /** An item may name several groups of people, or none; of anything else it has one. */
        private SortedSet<String> values(String slice, JsonNode given) {
            boolean many = slice.equals(SliceValues.IDENTITY);
            SortedSet<String> values = new TreeSet<>();
            (many && given.isArray() ? given.values() : List.of(given))
                    .forEach(one -> values.add(one.asString("").strip()));
            requireText("the slice \"" + slice + '"', slice + ' ' + String.join(" ", values));
            if (values.contains("")) {
                fault("the slice \"" + slice + "\" " + fault(given, many));
            }
            return values;
        }

        /** Of tables too, whose cells are no JSON. */
        private static String fault(JsonNode given, boolean many) {
            if (many && given.isArray() && given.valueStream().allMatch(JsonNode::isString)) {
                return "names a group that has no name; leave it out";
            }
            return given.isString()
                    ? "is blank; leave it out"
                    : "must be a text" + (many ? " or a list of texts" : "") + ", but is " + given;
        }

        /** Values by name; anything else would be lost without a word. */
        private Set<Map.Entry<String, JsonNode>> named(String key) {
            JsonNode values = node.path(key);
            if (!values.isObject() && !values.isMissingNode() && !values.isNull()) {
                fault('"' + key + "\" gives each name a value, in braces, but is " + values);
            }
            return values.properties();
        }

        private Optional<String> text(String key) {
            JsonNode value = node.path(key);
            if (!value.isMissingNode() && !value.isNull() && !value.isString()) {
                fault('"' + key + "\" must be a text, but is " + value);
            }
            Optional<String> text = value.isString() ? Optional.of(value.asString()) : Optional.empty();
            text.ifPresent(some -> requireText('"' + key + '"', some));
            return text;
        }

        /** A scan refuses the same, and files of results, which are UTF-8, would hold something else. */
        private void requireText(String what, String text) {
            if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
                fault(what
                        + " has half a character, as \\ud83d is without the \\ude00 behind it; mend or leave it out");
            }
            if (text.indexOf(0) >= 0) {
                fault(what + " has the character U+0000, which no text has; leave it out");
            }
        }

        private <E extends Enum<E>> E named(String key, E otherwise, E[] all) {
            Optional<String> name = text(key);
            if (name.isEmpty()) {
                return otherwise;
            }
            Optional<E> found = Arrays.stream(all)
                    .filter(one -> wireName(one).equals(name.get()))
                    .findFirst();
            if (found.isEmpty()) {
                List<String> names =
                        Arrays.stream(all).map(ItemParser::wireName).toList();
                fault("\"" + key + "\" is \"" + name.get() + "\"; " + NearestName.hint(name.get(), names));
            }
            return found.orElse(otherwise);
        }

        private void fault(String what) {
            sound = false;
            faults.add(where, what);
        }
    }

    private static String wireName(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
