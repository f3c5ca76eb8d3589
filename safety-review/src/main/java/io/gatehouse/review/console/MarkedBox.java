package io.gatehouse.review.console;

import io.gatehouse.store.review.LabelPlace;
import io.gatehouse.store.review.LabelSpan;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A box on a picture.
 *
 * @param place the word {@code box}, x, y, width and height in fractions of the picture, and the part, with a space
 *     between
 */
record MarkedBox(String place, String category) implements SpanDraft {

    private static final String KIND = "box ";
    private static final List<String> SIDES = List.of("x", "y", "width", "height");
    private static final int PIECES = SIDES.size() + 1;

    static boolean is(String place) {
        return place.startsWith(KIND);
    }

    static MarkedBox of(LabelSpan span, LabelPlace.Box box) {
        String sides = box.x() + " " + box.y() + " " + box.width() + " " + box.height();
        return new MarkedBox(KIND + sides + " " + span.partId(), span.category().wireName());
    }

    @Override
    public ObjectNode json() {
        String[] pieces = place.substring(KIND.length()).split(" ", PIECES);
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        if (pieces.length == PIECES) {
            for (int side = 0; side < SIDES.size(); side++) {
                fraction(json, SIDES.get(side), pieces[side]);
            }
            json.put("partId", pieces[SIDES.size()]);
        }
        LabelDraft.put(json, "category", category);
        return json;
    }

    private static void fraction(ObjectNode json, String name, String value) {
        try {
            json.put(name, Double.parseDouble(value));
        } catch (NumberFormatException none) {
            json.put(name, value);
        }
    }
}
