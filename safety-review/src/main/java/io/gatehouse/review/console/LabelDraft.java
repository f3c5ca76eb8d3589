package io.gatehouse.review.console;

import io.gatehouse.domain.fault.Fault;
import io.gatehouse.store.review.NewLabel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A label as it stands in the form: whatever was typed, right or wrong, so that nothing of it is lost.
 *
 * @param categories by name, {@code yes} or {@code no}
 * @param timeSpentMs how long the page was before their eyes; empty where no script measured it
 * @param played milliseconds, by the ids of parts
 * @param faults what was wrong with it when it was sent
 */
record LabelDraft(
        String verdict,
        Map<String, String> categories,
        String severity,
        String note,
        List<String> seen,
        List<SpanDraft> spans,
        String timeSpentMs,
        Map<String, String> played,
        List<Fault> faults) {

    private static final String CATEGORY = "category:";
    private static final String PLAYED = "played:";
    private static final Pattern OF_A_SPAN = Pattern.compile("/spans/(?<row>\\d+)(/(?<member>.*))?");

    /** Nothing said yet; what lies open is seen. */
    static LabelDraft blank(List<PartCard> parts) {
        List<String> open =
                parts.stream().filter(PartCard::isOpen).map(PartCard::id).toList();
        return new LabelDraft("", Map.of(), "", "", open, List.of(), "", Map.of(), List.of());
    }

    static LabelDraft of(MultiValueMap<String, String> form) {
        return new LabelDraft(
                text(form, "verdict"),
                named(form, CATEGORY),
                text(form, "severity"),
                text(form, "note").replace("\r\n", "\n"),
                new ArrayList<>(form.getOrDefault("seen", List.of())),
                SpanDraft.of(form),
                text(form, "timeSpentMs"),
                named(form, PLAYED),
                List.of());
    }

    /** A label that was taken back, to be said anew; how long it took is not known of the new one. */
    static LabelDraft of(NewLabel said) {
        Map<String, String> categories = new LinkedHashMap<>();
        said.categories().forEach((category, applies) -> categories.put(category.wireName(), applies ? "yes" : "no"));
        return new LabelDraft(
                said.verdict().name(),
                categories,
                said.severity().map(String::valueOf).orElse(""),
                said.note().orElse(""),
                said.seen(),
                said.spans().stream().map(SpanDraft::of).toList(),
                "",
                Map.of(),
                List.of());
    }

    /** The fields whose names begin so and that say something, by the rest of their names. */
    private static Map<String, String> named(MultiValueMap<String, String> form, String prefix) {
        Map<String, String> found = new LinkedHashMap<>();
        form.toSingleValueMap().forEach((name, value) -> {
            if (name.startsWith(prefix) && !value.isEmpty()) {
                found.put(name.substring(prefix.length()), value);
            }
        });
        return found;
    }

    private static String text(MultiValueMap<String, String> form, String name) {
        return Optional.ofNullable(form.getFirst(name)).orElse("");
    }

    /** Nobody can mend a time that was measured: if it cannot be true, it is left out from now on. */
    LabelDraft with(List<Fault> found) {
        boolean untrue = found.stream()
                .map(Fault::pointer)
                .anyMatch(pointer -> pointer.equals("/timeSpentMs") || pointer.startsWith("/played"));
        return new LabelDraft(
                verdict,
                categories,
                severity,
                note,
                seen,
                spans,
                untrue ? "" : timeSpentMs,
                untrue ? Map.of() : played,
                found.stream().map(this::inWords).toList());
    }

    /** What is wrong with a mark, as whoever typed it reads it. */
    private Fault inWords(Fault fault) {
        Matcher of = OF_A_SPAN.matcher(fault.pointer());
        return of.matches()
                ? new Fault(
                        fault.pointer(),
                        spans.get(Integer.parseInt(of.group("row")))
                                .complaint(Objects.requireNonNullElse(of.group("member"), ""), fault.detail()))
                : fault;
    }

    /** The label as REST takes it, so that the same eyes check it. */
    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        put(json, "verdict", verdict);
        ObjectNode judged = json.putObject("categories");
        categories.forEach((name, answer) -> judge(judged, name, answer));
        number(json, "severity", severity);
        put(json, "note", note.isBlank() ? "" : note);
        seen.forEach(json.putArray("seen")::add);
        spans.forEach(span -> json.withArray("spans").add(span.json()));
        number(json, "timeSpentMs", timeSpentMs);
        ObjectNode heard = json.putObject("played");
        played.forEach((part, time) -> number(heard, part, time));
        return json;
    }

    static void put(ObjectNode json, String name, String value) {
        if (!value.isEmpty()) {
            json.put(name, value);
        }
    }

    private static void judge(ObjectNode judged, String name, String answer) {
        switch (answer) {
            case "yes" -> judged.put(name, true);
            case "no" -> judged.put(name, false);
            default -> judged.put(name, answer);
        }
    }

    static void number(ObjectNode json, String name, String value) {
        integer(value).ifPresentOrElse(number -> json.put(name, number), () -> put(json, name, value));
    }

    static Optional<Integer> integer(String text) {
        try {
            return Optional.of(Integer.valueOf(text));
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    /** All that was wrong with a field, null if nothing was. */
    public @Nullable String fault(String field) {
        String found = faults.stream()
                .filter(fault -> (fault.pointer() + '/').startsWith('/' + field))
                .map(Fault::detail)
                .collect(Collectors.joining("; "));
        return found.isEmpty() ? null : found;
    }

    /** All that was wrong with one of the marks, null if nothing was. */
    public @Nullable String spanFault(int row) {
        return fault("spans/" + row + '/');
    }

    public String answer(String category) {
        return categories.getOrDefault(category, "");
    }

    public boolean hasSeen(String partId) {
        return seen.contains(partId);
    }
}
