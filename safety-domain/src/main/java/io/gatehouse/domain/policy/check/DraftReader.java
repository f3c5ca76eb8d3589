package io.gatehouse.domain.policy.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads YAML into a draft; what has the wrong shape is a fault and left out of the draft. */
public final class DraftReader {

    private static final int LONGEST = 256 * 1024;
    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setLabel("policy").setCodePointLimit(LONGEST).build();

    private final int[] source;
    private final Faults faults;

    private DraftReader(String source, Faults faults) {
        this.source = source.codePoints().toArray();
        this.faults = faults;
    }

    /** The draft, or nothing if the source is not a mapping at all. */
    public static Optional<PolicyDraft> read(String file, Faults faults) {
        String source = withoutByteOrderMark(file);
        if (source.length() > LONGEST) {
            faults.add(
                    Position.START, "a policy has at most " + LONGEST + " characters, but this has " + source.length());
            return Optional.empty();
        }
        try {
            PlainYaml.check(SETTINGS, source, faults);
            return faults.none() ? new DraftReader(source, faults).draft(source) : Optional.empty();
        } catch (MarkedYamlEngineException e) {
            faults.add(
                    e.getProblemMark().map(PlainYaml::position).orElse(Position.START),
                    "this is not YAML: " + e.getProblem(),
                    "put a condition that begins with a quote or \"!\" on lines of its own below \"when: |\"; "
                            + "put other text with a colon or a \"#\" into quotes");
        } catch (YamlEngineException e) {
            faults.add(Position.START, "this is not YAML: " + e.getMessage());
        }
        return Optional.empty();
    }

    /** Some editors begin a file with a mark that is not part of its text. */
    private static String withoutByteOrderMark(String source) {
        return source.startsWith("\uFEFF") ? source.substring(1) : source;
    }

    private Optional<PolicyDraft> draft(String text) {
        Optional<Node> root = new Compose(SETTINGS).composeString(text);
        if (root.orElse(null) instanceof MappingNode mapping) {
            Section head = section(mapping, Set.of(Key.RULES, Key.OBLIGATIONS), Set.of());
            List<Section> rules = sections(mapping, Key.RULES, "a rule", Set.of());
            List<Section> obligations = sections(mapping, Key.OBLIGATIONS, "an obligation", Set.of(Key.RULES));
            return Optional.of(new PolicyDraft(head, rules, obligations));
        }
        faults.add(
                root.map(PlainYaml::position).orElse(Position.START),
                "a policy is a list of keys with values",
                "begin with \"name: my-policy\"");
        return Optional.empty();
    }

    /** The entries below one key of the policy, each a section; {@code lists} are the keys in them that hold lists. */
    private List<Section> sections(MappingNode policy, String key, String what, Set<String> lists) {
        List<Section> sections = new ArrayList<>();
        for (NodeTuple entry : policy.getValue()) {
            if (key(entry).equals(key) && entry.getValueNode() instanceof SequenceNode sequence) {
                sequence.getValue().forEach(node -> section(node, what, lists).ifPresent(sections::add));
            } else if (key(entry).equals(key)) {
                faults.add(
                        PlainYaml.position(entry.getValueNode()),
                        '"' + key + "\" is a list",
                        "begin each " + key.substring(0, key.length() - 1) + " with \"- id:\"");
            }
        }
        return sections;
    }

    private Optional<Section> section(Node node, String what, Set<String> lists) {
        if (node instanceof MappingNode mapping) {
            return Optional.of(section(mapping, Set.of(), lists));
        }
        faults.add(PlainYaml.position(node), what + " is a list of keys with values", "begin it with \"- id:\"");
        return Optional.empty();
    }

    /** What one mapping holds; keys to skip are read by others. */
    private Section section(MappingNode mapping, Set<String> skip, Set<String> listed) {
        Map<String, Scalar> values = new LinkedHashMap<>();
        Map<String, List<Scalar>> lists = new LinkedHashMap<>();
        Map<String, Position> keysAt = new LinkedHashMap<>();
        for (NodeTuple entry : mapping.getValue()) {
            String key = key(entry);
            Position at = PlainYaml.position(entry.getKeyNode());
            if (keysAt.putIfAbsent(key, at) != null) {
                faults.add(at, "the key \"" + key + "\" stands here twice", "keep one of them");
            } else if (listed.contains(key)) {
                lists.put(key, list(key, entry.getValueNode()));
            } else if (!skip.contains(key)) {
                scalar(key, entry.getValueNode()).ifPresent(value -> values.put(key, value));
            }
        }
        return new Section(PlainYaml.position(mapping), values, lists, keysAt);
    }

    private List<Scalar> list(String key, Node node) {
        if (node instanceof SequenceNode sequence && !sequence.getValue().isEmpty()) {
            return sequence.getValue().stream()
                    .flatMap(value -> scalar(key, value).stream())
                    .toList();
        }
        faults.add(PlainYaml.position(node), '"' + key + "\" is a list here", "write, for example, [hate-review]");
        return List.of();
    }

    private Optional<Scalar> scalar(String key, Node node) {
        Position at = PlainYaml.position(node);
        if (!(node instanceof ScalarNode scalar)) {
            faults.add(at, "\"" + key + "\" has a single value");
        } else if (scalar.getValue().isBlank()) {
            faults.add(at, "\"" + key + "\" has no value", "write one, or leave the key out");
        } else {
            int start = node.getStartMark().orElseThrow().getIndex();
            return Optional.of(new Scalar(
                    scalar.getValue(), at, Origin.of(source, start, scalar.getScalarStyle(), scalar.getValue())));
        }
        return Optional.empty();
    }

    private static String key(NodeTuple entry) {
        return entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
    }
}
