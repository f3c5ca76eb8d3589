package io.gatehouse.domain.policy.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
            Section head = section(mapping, Key.RULES);
            return Optional.of(new PolicyDraft(head, rules(mapping)));
        }
        faults.add(
                root.map(PlainYaml::position).orElse(Position.START),
                "a policy is a list of keys with values",
                "begin with \"name: my-policy\"");
        return Optional.empty();
    }

    private List<Section> rules(MappingNode policy) {
        List<Section> rules = new ArrayList<>();
        for (NodeTuple entry : policy.getValue()) {
            if (key(entry).equals(Key.RULES) && entry.getValueNode() instanceof SequenceNode sequence) {
                sequence.getValue().forEach(node -> rule(node).ifPresent(rules::add));
            } else if (key(entry).equals(Key.RULES)) {
                faults.add(
                        PlainYaml.position(entry.getValueNode()),
                        "\"rules\" is a list",
                        "begin each rule with \"- id:\"");
            }
        }
        return rules;
    }

    private Optional<Section> rule(Node node) {
        if (node instanceof MappingNode mapping) {
            return Optional.of(section(mapping, ""));
        }
        faults.add(PlainYaml.position(node), "a rule is a list of keys with values", "begin it with \"- id:\"");
        return Optional.empty();
    }

    private Section section(MappingNode mapping, String list) {
        Map<String, Scalar> values = new LinkedHashMap<>();
        Map<String, Position> keysAt = new LinkedHashMap<>();
        for (NodeTuple entry : mapping.getValue()) {
            Position at = PlainYaml.position(entry.getKeyNode());
            if (keysAt.putIfAbsent(key(entry), at) != null) {
                faults.add(at, "the key \"" + key(entry) + "\" stands here twice", "keep one of them");
            } else if (!key(entry).equals(list)) {
                scalar(key(entry), entry.getValueNode()).ifPresent(value -> values.put(key(entry), value));
            }
        }
        return new Section(PlainYaml.position(mapping), values, keysAt);
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
