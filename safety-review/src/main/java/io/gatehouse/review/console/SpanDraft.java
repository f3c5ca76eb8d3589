package io.gatehouse.review.console;

import io.gatehouse.store.review.LabelPlace;
import io.gatehouse.store.review.LabelSpan;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Words that were marked in a text, as they stand in the form.
 *
 * @param place where they begin and end, and in which part, with a space between
 */
record SpanDraft(String place, String category) {

    private static final int PIECES = 3;

    static List<SpanDraft> of(MultiValueMap<String, String> form) {
        List<String> places = form.getOrDefault("span", List.of());
        List<String> categories = form.getOrDefault("spanCategory", List.of());
        return IntStream.range(0, places.size())
                .mapToObj(n -> new SpanDraft(places.get(n), n < categories.size() ? categories.get(n) : ""))
                .toList();
    }

    /** Empty for times and boxes, which the form does not take. */
    static Stream<SpanDraft> of(LabelSpan span) {
        return span.place() instanceof LabelPlace.Text(int begin, int end)
                ? Stream.of(new SpanDraft(
                        begin + " " + end + " " + span.partId(), span.category().wireName()))
                : Stream.empty();
    }

    ObjectNode json() {
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
