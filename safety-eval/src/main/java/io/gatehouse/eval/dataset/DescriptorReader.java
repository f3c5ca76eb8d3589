package io.gatehouse.eval.dataset;

import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.domain.taxonomy.NearestName;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads a descriptor, and collects everything that is wrong with it. */
final class DescriptorReader {

    static final String SNAPSHOT = "snapshot";

    /** The variable that may name the folder of data sets. */
    private static final String DATA = "GATEHOUSE_DATASETS";

    private static final List<String> KEYS = List.of(
            "name",
            "version",
            "taxonomy",
            "licence",
            "description",
            "root",
            "lines",
            "split",
            "labels",
            "files",
            "media",
            SNAPSHOT);
    private static final List<String> CATEGORIES =
            Arrays.stream(Category.values()).map(Category::wireName).toList();
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    private final String where;
    private final Path beside;
    private final Optional<Path> data;
    private final Faults faults;

    /** @param data the folder of data sets, where it is known */
    DescriptorReader(Path file, Faults faults, Optional<Path> data) {
        this.where = String.valueOf(file.getFileName());
        this.beside = file.toAbsolutePath().normalize().resolveSibling("");
        this.data = data.map(folder -> folder.toAbsolutePath().normalize());
        this.faults = faults;
    }

    /** Of what is no descriptor at all only that is said, and not what it lacks as well. */
    Descriptor read(String yaml) {
        JsonNode root = tree(yaml);
        return root.isObject() ? read(root) : nothing();
    }

    private Descriptor nothing() {
        return new Descriptor(
                new Datasheet("", "", "", ""),
                beside,
                Map.of(),
                List.of(),
                false,
                Optional.empty(),
                Optional.empty(),
                false);
    }

    private Descriptor read(JsonNode root) {
        root.propertyNames().stream()
                .filter(key -> !KEYS.contains(key))
                .forEach(key -> fault("nothing is called \"" + key + "\"; " + NearestName.hint(key, KEYS)));
        Datasheet sheet = sheet(root);
        taxonomy(text(root, "taxonomy"));
        Map<String, LabelMeaning> labels = labels(root.path("labels"));
        boolean asPublished = isOneOf(root, "lines", "as-published");
        Optional<Split> split = Split.read(root.path("split"), this::fault);
        Optional<String> snapshot = snapshot(root);
        boolean inData = isOneOf(root, "root", "data");
        boolean sound = faults.none();
        List<ItemSource> sources =
                inData ? sourcesInData(root, labels.keySet()) : sources(root, beside, labels.keySet());
        boolean elsewhere = inData && sound && !faults.none();
        return new Descriptor(
                sheet, inData ? data.orElse(beside) : beside, labels, sources, asPublished, split, snapshot, elsewhere);
    }

    private Datasheet sheet(JsonNode root) {
        return new Datasheet(
                text(root, "name"),
                text(root, "version"),
                text(root, "licence"),
                root.path("description").asString("").strip());
    }

    private List<ItemSource> sourcesInData(JsonNode root, Set<String> labels) {
        if (data.isEmpty()) {
            fault("its files lie in the folder of data sets; name it with --data, or in " + DATA);
            return List.of();
        }
        return sources(root, data.get(), labels);
    }

    /** Of a key that can only say one thing. */
    private boolean isOneOf(JsonNode root, String key, String value) {
        String said = root.path(key).asString("");
        if (!said.isEmpty() && !said.equals(value)) {
            fault('"' + key + "\" can only be \"" + value + "\", but is \"" + said + '"');
        }
        return said.equals(value);
    }

    private List<ItemSource> sources(JsonNode root, Path folder, Set<String> labels) {
        List<ItemSource> sources = new ArrayList<>(files(list(root, "files"), folder));
        MediaReader media = new MediaReader(folder, labels, this::fault);
        list(root, "media").values().forEach(entry -> sources.add(media.read(entry)));
        if (sources.isEmpty()) {
            fault("\"files\" names no file; list at least one, relative to this one");
        }
        return sources;
    }

    /** What is no list would be passed over. */
    private JsonNode list(JsonNode root, String key) {
        JsonNode list = root.path(key);
        if (!list.isArray() && !list.isMissingNode() && !list.isNull()) {
            fault('"' + key + "\" must be a list, in brackets, but is " + list);
        }
        return list;
    }

    private JsonNode tree(String yaml) {
        try {
            JsonNode root = YAML.readTree(yaml);
            if (root.isObject()) {
                return root;
            }
            fault("this is no descriptor; write name, version, taxonomy, licence and files");
        } catch (JacksonException e) {
            fault("this is not YAML: " + ParserFault.of(e));
        }
        return YAML.missingNode();
    }

    private String text(JsonNode root, String key) {
        String value = root.path(key).asString("").strip();
        if (value.isEmpty()) {
            fault('"' + key + "\" is missing");
        }
        if (value.chars().anyMatch(Character::isISOControl)) {
            fault('"' + key + "\" must be one line of text");
        }
        return value;
    }

    private void taxonomy(String version) {
        String current = Integer.toString(Category.TAXONOMY_VERSION);
        if (!version.isEmpty() && !version.equals(current)) {
            fault("the labels are of taxonomy " + version + ", but this is taxonomy " + current
                    + "; map them to its categories and write taxonomy: " + current);
        }
    }

    private Map<String, LabelMeaning> labels(JsonNode mapping) {
        Map<String, LabelMeaning> labels = new LinkedHashMap<>();
        if (mapping.isMissingNode() || mapping.isNull()) {
            for (Category category : Category.values()) {
                labels.put(category.wireName(), new LabelMeaning.Applies(category));
            }
        }
        requireMapping(mapping);
        mapping.properties().forEach(label -> labels.put(label.getKey(), meaning(label.getKey(), label.getValue())));
        return labels;
    }

    private LabelMeaning meaning(String label, JsonNode meant) {
        if (meant.isObject()) {
            Map<String, Map<Category, Boolean>> values = new LinkedHashMap<>();
            meant.properties().forEach(value -> values.put(value.getKey(), said(label, value.getValue())));
            return new LabelMeaning.OneOf(values);
        }
        String name = meant.asString("");
        return name.equals(LabelMeaning.Nothing.NAME)
                ? new LabelMeaning.Nothing()
                : category(label, name)
                        .<LabelMeaning>map(LabelMeaning.Applies::new)
                        .orElseGet(LabelMeaning.Nothing::new);
    }

    /** What a value of a label says of categories. */
    private Map<Category, Boolean> said(String label, JsonNode said) {
        Map<Category, Boolean> categories = new EnumMap<>(Category.class);
        if (!said.isObject() && !said.asString("").equals(LabelMeaning.Nothing.NAME)) {
            fault("a value of the label \"" + label + "\" says true or false of categories, as in {hate: true}, or "
                    + LabelMeaning.Nothing.NAME + ", but is " + said);
        }
        said.properties().forEach(one -> {
            if (!one.getValue().isBoolean()) {
                fault("the label \"" + label + "\" says true or false of " + one.getKey() + ", but is "
                        + one.getValue());
            }
            category(label, one.getKey())
                    .ifPresent(
                            category -> categories.put(category, one.getValue().asBoolean(false)));
        });
        return categories;
    }

    private Optional<Category> category(String label, String name) {
        Optional<Category> category = Category.find(name);
        if (category.isEmpty()) {
            fault("the label \"" + label + "\" is mapped to \"" + name + "\", but no category is called that; "
                    + NearestName.hint(name, CATEGORIES) + " (or " + LabelMeaning.Nothing.NAME + " to pass over it)");
        }
        return category;
    }

    private void requireMapping(JsonNode labels) {
        if (labels.isObject() && labels.isEmpty()) {
            fault("\"labels\" maps no label; leave it out where labels have the names of categories");
        }
        if (!labels.isObject() && !labels.isMissingNode() && !labels.isNull()) {
            fault("\"labels\" gives each label a category, as in {toxic: harassment}, but is " + labels);
        }
    }

    private List<ItemFile> files(JsonNode list, Path folder) {
        List<ItemFile> files = new ArrayList<>();
        list.values().forEach(name -> files.add(new ItemFile(folder, name.asString(""))));
        files.stream()
                .filter(file -> !Files.isRegularFile(folder.resolve(file.name())))
                .forEach(file -> fault("there is no file \"" + file.name() + "\" in " + folder));
        return files;
    }

    private Optional<String> snapshot(JsonNode root) {
        Optional<String> snapshot =
                Optional.of(root.path(SNAPSHOT).asString("")).filter(digest -> !digest.isBlank());
        snapshot.filter(digest -> !digest.matches("sha256:[0-9a-f]{64}"))
                .ifPresent(digest -> fault("a snapshot is \"sha256:\" and 64 hex digits, but was \"" + digest + '"'));
        return snapshot;
    }

    private void fault(String what) {
        faults.add(where, what);
    }
}
