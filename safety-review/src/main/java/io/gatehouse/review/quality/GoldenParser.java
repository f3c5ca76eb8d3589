package io.gatehouse.review.quality;

import io.gatehouse.domain.fault.InvalidRequestException;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.review.request.RequestFields;
import io.gatehouse.store.review.GoldenTruth;
import io.gatehouse.store.review.LabelVerdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** From a request's JSON to what is known of an item, or to all that is wrong with it. For one use. */
final class GoldenParser {

    private final RequestFields fields = new RequestFields();
    private final JsonNode body;
    private final Optional<String> signedIn;

    GoldenParser(JsonNode body, Optional<String> signedIn) {
        this.body = body;
        this.signedIn = signedIn;
    }

    /** @throws InvalidRequestException with every fault */
    GoldenTruth parse() {
        fields.requireObject(body, "what is known of an item is a JSON object");
        fields.onlyKnown(body, "", List.of("reviewer", "verdict", "categories", "reason"));
        Optional<String> name = fields.reviewer(body, signedIn, "say who knows it");
        Optional<LabelVerdict> verdict =
                fields.choice(body, "verdict", LabelVerdict.VIOLATION, LabelVerdict.NO_VIOLATION);
        Map<Category, Boolean> categories = fields.judgedCategories(body);
        Optional<String> reason = fields.words(body, "reason", GoldenTruth.LONGEST_REASON, "say why it is known");
        fields.throwIfAny();
        return new GoldenTruth(verdict.orElseThrow(), categories, name.orElseThrow(), reason.orElseThrow());
    }
}
