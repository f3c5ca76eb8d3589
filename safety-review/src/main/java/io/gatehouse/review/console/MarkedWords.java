package io.gatehouse.review.console;

import io.gatehouse.store.review.LabelPlace;
import io.gatehouse.store.review.LabelSpan;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Words of a text.
 *
 * @param place where they begin and end, and in which part, with a space between
 */
record MarkedWords(String place, String category) implements SpanDraft {

    private static final int PIECES = 3;

    static MarkedWords of(LabelSpan span, LabelPlace.Text text) {
        return new MarkedWords(
                text.begin() + " " + text.end() + " " + span.partId(),
                span.category().wireName());
    }

    @Override
    public ObjectNode json() {
        String[] pieces = place.split(" ", PIECES);
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        LabelDraft.number(json, "begin", pieces[0]);
        if (pieces.length == PIECES) {
            LabelDraft.number(json, "end", pieces[1]);
            json.put("partId", pieces[2]);
        }
        LabelDraft.put(json, "category", category);
        return json;
    }
}
