package io.gatehouse.review.labelling;

import io.gatehouse.domain.fault.InvalidRequestException;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.domain.taxonomy.NearestName;
import io.gatehouse.review.request.RequestFields;
import io.gatehouse.store.review.Handling;
import io.gatehouse.store.review.LabelSpan;
import io.gatehouse.store.review.LabelVerdict;
import io.gatehouse.store.review.NewLabel;
import io.gatehouse.store.scan.Submission;
import io.gatehouse.store.scan.SubmittedPart;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** From a request's JSON to a label, or to all that is wrong with it. */
final class LabelParser {

    private static final List<String> PROPERTIES =
            List.of("reviewer", "verdict", "categories", "severity", "spans", "note", "seen", "played", "timeSpentMs");
    private static final int LONGEST_MS = Math.toIntExact(Handling.LONGEST.toMillis());

    private final RequestFields fields = new RequestFields();
    private final JsonNode body;
    private final Submission content;
    private final Optional<String> signedIn;

    LabelParser(JsonNode body, Submission content, Optional<String> signedIn) {
        this.body = body;
        this.content = content;
        this.signedIn = signedIn;
    }

    /** @throws InvalidRequestException with every fault */
    NewLabel parse() {
        fields.requireObject(body, "a label is a JSON object");
        fields.onlyKnown(body, "", PROPERTIES);
        Optional<String> reviewer = fields.reviewer(body, signedIn, "say who judged this");
        Optional<LabelVerdict> verdict = verdict();
        Map<Category, Boolean> categories = fields.judgedCategories(body);
        verdict.ifPresent(given -> requireOneVoice(given, categories));
        Optional<Integer> severity = fields.integer(body, "", "severity", 0, NewLabel.TOP_SEVERITY);
        List<LabelSpan> spans = new SpanParser(fields, this::part).spans(body);
        Optional<String> note = fields.text(body, "", "note", NewLabel.LONGEST_NOTE);
        List<String> seen = seen();
        Handling handling = new Handling(signedIn, timeSpent(), played());
        fields.throwIfAny();
        return new NewLabel(
                reviewer.orElseThrow(), verdict.orElseThrow(), categories, severity, spans, note, seen, handling);
    }

    private Optional<LabelVerdict> verdict() {
        List<String> names =
                Arrays.stream(LabelVerdict.values()).map(Enum::name).toList();
        Optional<String> given = RequestFields.value(body, "verdict").map(node -> node.asString(""));
        if (given.filter(names::contains).isEmpty()) {
            String choice = "one of " + String.join(", ", names);
            fields.fault(
                    "/verdict",
                    given.map(name -> '"' + name + "\" is none; it is ").orElse("is missing; it is ") + choice);
            return Optional.empty();
        }
        return given.map(LabelVerdict::valueOf);
    }

    /** A verdict that its categories contradict would teach a model both. */
    private void requireOneVoice(LabelVerdict verdict, Map<Category, Boolean> categories) {
        switch (verdict) {
            case VIOLATION -> requireOneThatApplies(categories);
            case NO_VIOLATION ->
                categories.forEach((category, applies) -> {
                    if (applies) {
                        fields.fault(
                                "/categories/" + RequestFields.escaped(category.wireName()),
                                "is said to apply, which the verdict NO_VIOLATION contradicts; change one of the two");
                    }
                });
            case UNSURE -> {
                // Whoever is unsure may hold anything of a category.
            }
        }
    }

    private void requireOneThatApplies(Map<Category, Boolean> categories) {
        if (!categories.isEmpty() && !categories.containsValue(true)) {
            fields.fault(
                    "/categories",
                    "none of those named is said to apply, which the verdict VIOLATION contradicts; name one that does,"
                            + " or none at all");
        }
    }

    private List<String> seen() {
        List<JsonNode> given = fields.array(body, "seen");
        List<String> seen = new ArrayList<>();
        for (int n = 0; n < given.size(); n++) {
            part(given.get(n).asString(""), "/seen/" + n).map(SubmittedPart::id).ifPresent(seen::add);
        }
        return seen;
    }

    private Optional<Duration> timeSpent() {
        return fields.integer(body, "", "timeSpentMs", 0, LONGEST_MS).map(Duration::ofMillis);
    }

    private Map<String, Duration> played() {
        Map<String, Duration> played = new HashMap<>();
        Optional<JsonNode> given = RequestFields.value(body, "played");
        if (given.isPresent() && !given.get().isObject()) {
            fields.fault("/played", "must be an object such as {\"audio\": 12000}, in milliseconds");
            return played;
        }
        given.ifPresent(object -> object.propertyNames().forEach(id -> {
            part(id, "/played/" + RequestFields.escaped(id));
            fields.integer(object, "/played", id, 0, LONGEST_MS)
                    .ifPresent(millis -> played.put(id, Duration.ofMillis(millis)));
        }));
        return played;
    }

    private Optional<SubmittedPart> part(String id, String pointer) {
        Optional<SubmittedPart> part =
                content.parts().stream().filter(known -> known.id().equals(id)).findFirst();
        if (part.isEmpty()) {
            List<String> known = content.parts().stream().map(SubmittedPart::id).toList();
            fields.fault(pointer, "the item has no part \"" + id + "\"; " + NearestName.hint(id, known));
        }
        return part;
    }
}
