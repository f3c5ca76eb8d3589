package io.gatehouse.review.labelling;

import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.content.PartContent;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.review.request.RequestFields;
import io.gatehouse.store.review.Handling;
import io.gatehouse.store.review.LabelPlace;
import io.gatehouse.store.review.LabelSpan;
import io.gatehouse.store.scan.PartPayload;
import io.gatehouse.store.scan.SubmittedPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Reads what a label marks in an item's parts: characters, times or boxes, as fits the part. */
final class SpanParser {

    /** Far more than a person marks; a label is read again with every page and export that shows it. */
    private static final int MOST = 500;

    private static final int LONGEST_MS = Math.toIntExact(Handling.LONGEST.toMillis());
    private static final List<String> OFFSETS = List.of("begin", "end");
    private static final List<String> TIMES = List.of("startMs", "endMs");
    private static final List<String> BOX = List.of("x", "y", "width", "height");
    private static final List<String> PLACES =
            Stream.of(OFFSETS, TIMES, BOX).flatMap(List::stream).toList();
    private static final List<String> PROPERTIES = Stream.of(List.of("partId", "category"), PLACES)
            .flatMap(List::stream)
            .toList();

    private final RequestFields fields;
    private final BiFunction<String, String, Optional<SubmittedPart>> parts;

    /** @param parts finds a part by its id, or notes at the pointer that there is none */
    SpanParser(RequestFields fields, BiFunction<String, String, Optional<SubmittedPart>> parts) {
        this.fields = fields;
        this.parts = parts;
    }

    List<LabelSpan> spans(JsonNode label) {
        List<JsonNode> given = fields.array(label, "spans");
        if (given.size() > MOST) {
            fields.fault("/spans", "a label marks at most " + MOST + " places, but this one marks " + given.size());
            return List.of();
        }
        List<LabelSpan> spans = new ArrayList<>();
        for (int n = 0; n < given.size(); n++) {
            span(given.get(n), "/spans/" + n).ifPresent(spans::add);
        }
        return spans;
    }

    private Optional<LabelSpan> span(JsonNode node, String pointer) {
        if (!node.isObject()) {
            fields.fault(pointer, "a span is a JSON object");
            return Optional.empty();
        }
        fields.onlyKnown(node, pointer, PROPERTIES);
        Optional<SubmittedPart> part = required(fields.text(node, pointer, "partId", 128), pointer, "partId")
                .flatMap(id -> parts.apply(id, pointer + "/partId"));
        Optional<Category> category = required(fields.text(node, pointer, "category", 128), pointer, "category")
                .flatMap(name -> fields.category(pointer + "/category", name));
        Optional<LabelPlace> place = part.flatMap(known -> place(node, pointer, known));
        return place.flatMap(
                at -> category.map(of -> new LabelSpan(part.orElseThrow().id(), at, of)));
    }

    private Optional<LabelPlace> place(JsonNode node, String pointer, SubmittedPart part) {
        List<String> fitting = fitting(part.modality());
        List<String> foreign = PLACES.stream()
                .filter(name -> node.has(name) && !fitting.contains(name))
                .toList();
        if (!foreign.isEmpty()) {
            fields.fault(
                    pointer,
                    "what is meant of " + words(part.modality()) + " is said with " + String.join(", ", fitting)
                            + ", not with " + String.join(", ", foreign));
            return Optional.empty();
        }
        return switch (part.modality()) {
            case TEXT -> text(node, pointer, length(part));
            case AUDIO, VIDEO -> time(node, pointer);
            case IMAGE -> box(node, pointer);
        };
    }

    private static List<String> fitting(Modality modality) {
        return switch (modality) {
            case TEXT -> OFFSETS;
            case AUDIO, VIDEO -> TIMES;
            case IMAGE -> BOX;
        };
    }

    private static String words(Modality modality) {
        return switch (modality) {
            case TEXT -> "a text";
            case AUDIO -> "a recording";
            case VIDEO -> "a video";
            case IMAGE -> "a picture";
        };
    }

    private Optional<LabelPlace> text(JsonNode node, String pointer, int length) {
        return range(node, pointer, OFFSETS, length).map(range -> new LabelPlace.Text(range.begin(), range.end()));
    }

    private Optional<LabelPlace> time(JsonNode node, String pointer) {
        return range(node, pointer, TIMES, LONGEST_MS).map(range -> new LabelPlace.Time(range.begin(), range.end()));
    }

    private record Range(int begin, int end) {}

    private Optional<Range> range(JsonNode node, String pointer, List<String> names, int most) {
        Optional<Integer> begin = whole(node, pointer, names.getFirst(), most);
        Optional<Integer> end = whole(node, pointer, names.getLast(), most);
        if (begin.isEmpty() || end.isEmpty()) {
            return Optional.empty();
        }
        if (end.get() <= begin.get()) {
            fields.fault(
                    pointer,
                    names.getFirst() + " must lie before " + names.getLast() + ", but they are " + begin.get() + " and "
                            + end.get());
            return Optional.empty();
        }
        return Optional.of(new Range(begin.get(), end.get()));
    }

    private Optional<Integer> whole(JsonNode node, String pointer, String name, int most) {
        return required(fields.integer(node, pointer, name, 0, most), pointer, name);
    }

    private Optional<LabelPlace> box(JsonNode node, String pointer) {
        List<Double> given = BOX.stream()
                .flatMap(name -> required(fields.fraction(node, pointer, name), pointer, name).stream())
                .toList();
        if (given.size() < BOX.size()) {
            return Optional.empty();
        }
        double x = given.get(0);
        double y = given.get(1);
        double width = given.get(2);
        double height = given.get(3);
        if (!LabelPlace.Box.fits(x, width) || !LabelPlace.Box.fits(y, height)) {
            fields.fault(pointer, "the box must not be empty, nor reach beyond the picture, which is 1 by 1");
            return Optional.empty();
        }
        return Optional.of(new LabelPlace.Box(x, y, width, height));
    }

    private <T> Optional<T> required(Optional<T> value, String parent, String name) {
        String pointer = parent + '/' + name;
        if (value.isEmpty()
                && fields.faults().stream().noneMatch(fault -> fault.pointer().equals(pointer))) {
            fields.fault(pointer, "is missing");
        }
        return value;
    }

    private static int length(SubmittedPart part) {
        return part.payload() instanceof PartPayload.Inline(PartContent.Text text)
                ? text.text().length()
                : Integer.MAX_VALUE;
    }
}
