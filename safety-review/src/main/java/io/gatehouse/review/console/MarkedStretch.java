package io.gatehouse.review.console;

import io.gatehouse.store.review.LabelPlace;
import io.gatehouse.store.review.LabelSpan;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A stretch of a recording or a video.
 *
 * @param from where it begins, as {@link Moment} reads it
 * @param to where it ends
 */
record MarkedStretch(String partId, String from, String to, String category) implements SpanDraft {

    private static final String BEGIN = "startMs";
    private static final String END = "endMs";

    /** A row in which nothing was typed marks nothing. */
    static Stream<MarkedStretch> of(MultiValueMap<String, String> form) {
        FormColumn parts = new FormColumn(form, "stretch");
        FormColumn from = new FormColumn(form, "stretchFrom");
        FormColumn to = new FormColumn(form, "stretchTo");
        FormColumn categories = new FormColumn(form, "stretchCategory");
        return parts.rows()
                .mapToObj(row -> new MarkedStretch(parts.at(row), from.at(row), to.at(row), categories.at(row)))
                .filter(typed -> !(typed.from.isBlank() && typed.to.isBlank()));
    }

    static MarkedStretch of(LabelSpan span, LabelPlace.Time time) {
        return new MarkedStretch(
                span.partId(),
                Moment.text(time.startMs()),
                Moment.text(time.endMs()),
                span.category().wireName());
    }

    @Override
    public ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("partId", partId);
        put(json, BEGIN, from);
        put(json, END, to);
        LabelDraft.put(json, "category", category);
        return json;
    }

    private static void put(ObjectNode json, String name, String typed) {
        Moment.read(typed).ifPresentOrElse(ms -> json.put(name, ms), () -> LabelDraft.put(json, name, typed.strip()));
    }

    @Override
    public String complaint(String member, String detail) {
        return switch (member) {
            case BEGIN -> complaint("where it begins", from, detail);
            case END -> complaint("where it ends", to, detail);
            case "" ->
                isBackwards() ? "it begins at " + from + ", but ends at " + to + ": the end must come later" : detail;
            default -> SpanDraft.super.complaint(member, detail);
        };
    }

    private static String complaint(String what, String typed, String detail) {
        if (typed.isBlank()) {
            return "say " + what;
        }
        Optional<Integer> read = Moment.read(typed);
        if (read.isEmpty()) {
            return what + ": \"" + typed + "\" is no time; write it as 1:05.2, or in seconds";
        }
        return what + ": " + (read.get() < 0 ? typed + " lies before the beginning, which is 0:00" : detail);
    }

    private boolean isBackwards() {
        Optional<Integer> end = Moment.read(to);
        return Moment.read(from)
                .filter(begin -> end.isPresent() && end.get() <= begin)
                .isPresent();
    }

    @Override
    public boolean typed() {
        return true;
    }
}
