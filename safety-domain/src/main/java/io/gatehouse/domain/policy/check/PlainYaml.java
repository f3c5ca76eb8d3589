package io.gatehouse.domain.policy.check;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;

/** Policies use plain YAML: no aliases, which can grow without bound; no tags; no deep nesting. */
final class PlainYaml {

    private static final int DEEPEST = 8;

    private PlainYaml() {}

    static void check(LoadSettings settings, String source, Faults faults) {
        int depth = 0;
        for (Event event : new Parse(settings).parseString(source)) {
            depth += switch (event.getEventId()) {
                case MappingStart, SequenceStart -> 1;
                case MappingEnd, SequenceEnd -> -1;
                default -> 0;
            };
            if (depth > DEEPEST) {
                faults.add(position(event), "this is nested deeper than " + DEEPEST + " levels");
                return;
            }
            noAnchor(event, faults);
            noTag(event, faults);
        }
    }

    private static void noAnchor(Event event, Faults faults) {
        Optional<Anchor> anchor = event instanceof NodeEvent node ? node.getAnchor() : Optional.empty();
        anchor.ifPresent(name -> faults.add(
                position(event),
                "\"" + name + "\" is an anchor or an alias, which policies do not use",
                "write the value out; a value that begins with \"&\" or \"*\" needs quotes"));
    }

    private static void noTag(Event event, Faults faults) {
        Optional<String> tag = event instanceof ScalarEvent scalar ? scalar.getTag() : Optional.empty();
        tag.ifPresent(name -> faults.add(
                position(event),
                "YAML reads a value that begins with \"!\" as a tag, and policies have no tags",
                "put a condition on lines of its own below \"when: |\""));
    }

    static Position position(Mark mark) {
        return new Position(mark.getLine() + 1, mark.getColumn() + 1);
    }

    static Position position(Node node) {
        return node.getStartMark().map(PlainYaml::position).orElse(Position.START);
    }

    private static Position position(Event event) {
        return event.getStartMark().map(PlainYaml::position).orElse(Position.START);
    }
}
