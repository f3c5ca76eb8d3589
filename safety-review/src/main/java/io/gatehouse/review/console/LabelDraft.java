package io.gatehouse.review.console;

import io.gatehouse.domain.fault.Fault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A label as it stands in the form: whatever was typed, right or wrong, so that nothing of it is lost.
 *
 * @param categories by name, {@code yes} or {@code no}
 * @param faults what was wrong with it when it was sent
 */
record LabelDraft(
        String verdict,
        Map<String, String> categories,
        String severity,
        String note,
        List<String> seen,
        List<Fault> faults) {

    private static final String CATEGORY = "category:";

    /** Nothing said yet; what lies open is seen. */
    static LabelDraft blank(List<PartCard> parts) {
        List<String> open =
                parts.stream().filter(PartCard::isOpen).map(PartCard::id).toList();
        return new LabelDraft("", Map.of(), "", "", open, List.of());
    }

    static LabelDraft of(MultiValueMap<String, String> form) {
        Map<String, String> categories = new LinkedHashMap<>();
        form.toSingleValueMap().forEach((name, value) -> {
            if (name.startsWith(CATEGORY) && !value.isEmpty()) {
                categories.put(name.substring(CATEGORY.length()), value);
            }
        });
        return new LabelDraft(
                text(form, "verdict"),
                categories,
                text(form, "severity"),
                text(form, "note").replace("\r\n", "\n"),
                new ArrayList<>(form.getOrDefault("seen", List.of())),
                List.of());
    }

    private static String text(MultiValueMap<String, String> form, String name) {
        return Optional.ofNullable(form.getFirst(name)).orElse("");
    }

    LabelDraft with(List<Fault> found) {
        return new LabelDraft(verdict, categories, severity, note, seen, found);
    }

    /** The label as REST takes it, so that the same eyes check it. */
    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        put(json, "verdict", verdict);
        ObjectNode judged = json.putObject("categories");
        categories.forEach((name, answer) -> judge(judged, name, answer));
        severity(json);
        put(json, "note", note.isBlank() ? "" : note);
        seen.forEach(json.putArray("seen")::add);
        return json;
    }

    private static void put(ObjectNode json, String name, String value) {
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

    private void severity(ObjectNode json) {
        try {
            json.put("severity", Integer.parseInt(severity));
        } catch (NumberFormatException none) {
            put(json, "severity", severity);
        }
    }

    /** All that was wrong with a field, null if nothing was. */
    public @Nullable String fault(String field) {
        String found = faults.stream()
                .filter(fault -> fault.pointer().startsWith('/' + field))
                .map(Fault::detail)
                .collect(Collectors.joining("; "));
        return found.isEmpty() ? null : found;
    }

    public String answer(String category) {
        return categories.getOrDefault(category, "");
    }

    public boolean hasSeen(String partId) {
        return seen.contains(partId);
    }
}
