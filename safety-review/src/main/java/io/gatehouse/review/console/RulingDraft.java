package io.gatehouse.review.console;

import io.gatehouse.domain.fault.Fault;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A decision on an appeal as it stands in the form: whatever was typed, right or wrong, so that nothing of it is lost.
 *
 * @param labels apart by commas or blanks
 * @param faults what was wrong with it when it was sent
 */
record RulingDraft(String outcome, String labels, String reason, List<Fault> faults) {

    static final RulingDraft BLANK = new RulingDraft("", "", "", List.of());

    static RulingDraft of(MultiValueMap<String, String> form) {
        return new RulingDraft(
                text(form, "outcome"),
                text(form, "labels"),
                text(form, "reason").replace("\r\n", "\n"),
                List.of());
    }

    private static String text(MultiValueMap<String, String> form, String name) {
        return Optional.ofNullable(form.getFirst(name)).orElse("");
    }

    RulingDraft with(List<Fault> found) {
        return new RulingDraft(outcome, labels, reason, found);
    }

    /** The decision as REST takes it, so that the same eyes check it. */
    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        if (!outcome.isEmpty()) {
            json.put("outcome", outcome);
        }
        json.put("reason", reason);
        ArrayNode list = json.putArray("labels");
        Arrays.stream(labels.split("[,\\s]+")).filter(label -> !label.isEmpty()).forEach(list::add);
        return json;
    }

    /** All that was wrong with a field, null if nothing was. */
    public @Nullable String fault(String field) {
        String found = faults.stream()
                .filter(fault -> fault.pointer().startsWith('/' + field))
                .map(Fault::detail)
                .collect(Collectors.joining("; "));
        return found.isEmpty() ? null : found;
    }
}
