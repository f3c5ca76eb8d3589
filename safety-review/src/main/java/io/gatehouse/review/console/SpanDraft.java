package io.gatehouse.review.console;

import io.gatehouse.store.review.LabelPlace;
import io.gatehouse.store.review.LabelSpan;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.node.ObjectNode;

/** What was marked for a label, as it stands in the form, right or wrong. */
sealed interface SpanDraft permits MarkedWords, MarkedBox, MarkedStretch {

    static List<SpanDraft> of(MultiValueMap<String, String> form) {
        return Stream.<SpanDraft>concat(places(form), MarkedStretch.of(form)).toList();
    }

    /** Words and boxes stand in one field, which scripts fill. */
    private static Stream<SpanDraft> places(MultiValueMap<String, String> form) {
        FormColumn places = new FormColumn(form, "span");
        FormColumn categories = new FormColumn(form, "spanCategory");
        return places.rows().mapToObj(row -> {
            String place = places.at(row);
            String category = categories.at(row);
            return MarkedBox.is(place) ? new MarkedBox(place, category) : new MarkedWords(place, category);
        });
    }

    static SpanDraft of(LabelSpan span) {
        return switch (span.place()) {
            case LabelPlace.Text text -> MarkedWords.of(span, text);
            case LabelPlace.Box box -> MarkedBox.of(span, box);
            case LabelPlace.Time time -> MarkedStretch.of(span, time);
        };
    }

    String category();

    /** As REST takes it. */
    ObjectNode json();

    /**
     * What whoever typed it reads of a fault.
     *
     * @param member what the fault is about; empty for the whole
     */
    default String complaint(String member, String detail) {
        return member.equals("category") && category().isBlank() ? "say what it shows" : detail;
    }

    /** Whether it has fields that are typed into. */
    default boolean typed() {
        return false;
    }
}
