package io.gatehouse.review.appeal;

import io.gatehouse.domain.fault.InvalidRequestException;
import io.gatehouse.review.request.RequestFields;
import io.gatehouse.review.roster.Roster;
import io.gatehouse.store.appeal.AppealStatus;
import io.gatehouse.store.appeal.Decider;
import io.gatehouse.store.appeal.Outcome;
import io.gatehouse.store.appeal.Ruling;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** From a request's JSON to a ruling on an appeal, or to all that is wrong with it. For one use. */
final class RulingParser {

    private final RequestFields fields = new RequestFields();
    private final JsonNode body;
    private final String decider;
    private final Roster roster;

    RulingParser(JsonNode body, String decider, Roster roster) {
        this.body = body;
        this.decider = decider;
        this.roster = roster;
    }

    /** @throws InvalidRequestException with every fault */
    Ruling parse() {
        fields.requireObject(body, "a decision on an appeal is a JSON object");
        fields.onlyKnown(body, "", List.of("reviewer", "outcome", "reason", "labels"));
        fields.reviewer(body, Optional.of(decider));
        Optional<AppealStatus> outcome =
                fields.choice(body, "outcome", AppealStatus.UPHELD, AppealStatus.PARTLY, AppealStatus.REVERSED);
        Optional<String> reason =
                fields.words(body, "reason", Ruling.LONGEST_REASON, "say why; the appellant will read it");
        List<String> labels = labels(outcome);
        fields.throwIfAny();
        return new Ruling(decider(), outcome(outcome.orElseThrow(), labels), reason.orElseThrow());
    }

    private Decider decider() {
        return new Decider(decider, roster.decidesAppeals(decider), roster.seesRestricted(decider));
    }

    private List<String> labels(Optional<AppealStatus> outcome) {
        boolean partly = outcome.filter(AppealStatus.PARTLY::equals).isPresent();
        List<JsonNode> given = fields.array(body, "labels");
        if (partly && given.isEmpty()) {
            fields.fault("/labels", "say with which labels the item comes back, such as [\"explicit\"]");
        }
        if (given.size() > Outcome.Partly.MOST_LABELS) {
            fields.fault("/labels", "at most " + Outcome.Partly.MOST_LABELS + " labels are allowed");
        }
        if (!partly && outcome.isPresent() && !given.isEmpty()) {
            fields.fault("/labels", "labels go with the outcome \"partly\" alone");
        }
        List<String> labels = new ArrayList<>();
        for (int n = 0; n < given.size(); n++) {
            label(given.get(n), "/labels/" + n).ifPresent(labels::add);
        }
        return labels;
    }

    private Optional<String> label(JsonNode node, String pointer) {
        Optional<String> label = Optional.of(node)
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .filter(text -> text.matches("[a-z0-9][a-z0-9_-]{0," + (Outcome.Partly.LONGEST_LABEL - 1) + '}'));
        if (label.isEmpty()) {
            fields.fault(pointer, "a label is made of small letters, digits, - and _, such as explicit");
        }
        return label;
    }

    private static Outcome outcome(AppealStatus status, List<String> labels) {
        return switch (status) {
            case UPHELD -> new Outcome.Upheld();
            case PARTLY -> new Outcome.Partly(labels);
            case REVERSED -> new Outcome.Reversed();
            case OPEN -> throw new IllegalArgumentException("an appeal cannot come to being open");
        };
    }
}
