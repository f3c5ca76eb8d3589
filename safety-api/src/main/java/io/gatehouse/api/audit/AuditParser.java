package io.gatehouse.api.audit;

import io.gatehouse.domain.fault.InvalidRequestException;
import io.gatehouse.review.request.PeriodFields;
import io.gatehouse.review.request.RequestFields;
import io.gatehouse.store.replay.Period;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads what is to be drawn, or tells all that is wrong with it. For one use. */
final class AuditParser {

    private final RequestFields fields = new RequestFields();
    private final JsonNode body;
    private final AuditSettings settings;

    AuditParser(JsonNode body, AuditSettings settings) {
        this.body = body;
        this.settings = settings;
    }

    /** @throws InvalidRequestException with every fault */
    AuditRequest parse(Instant now) {
        fields.requireObject(body, "the request is a JSON object; {} asks for an audit as it is set");
        fields.onlyKnown(body, "", List.of("since", "until", "items"));
        int items =
                fields.integer(body, "", "items", 1, AuditSettings.MOST_ITEMS).orElse(settings.items());
        Optional<Period> period = PeriodFields.read(body, fields, now, settings.period());
        fields.throwIfAny();
        return new AuditRequest(period.orElseThrow(), items);
    }
}
