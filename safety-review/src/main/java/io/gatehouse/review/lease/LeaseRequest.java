package io.gatehouse.review.lease;

import io.gatehouse.domain.fault.InvalidRequestException;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.review.request.RequestFields;
import io.gatehouse.store.review.LeaseLedger;
import io.gatehouse.store.review.Reviewer;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads what a reviewer sends about a lease, or tells all that is wrong with it. For one use. */
final class LeaseRequest {

    private static final int LONGEST_TAG = 35;

    private final RequestFields fields = new RequestFields();
    private final JsonNode body;
    private final Optional<String> signedIn;

    /** @param body nothing at all says as much as an empty object */
    LeaseRequest(@Nullable JsonNode body, Optional<String> signedIn) {
        this.body = body == null ? JsonNodeFactory.instance.objectNode() : body;
        this.signedIn = signedIn;
    }

    /** Who asks for a case. A request narrows what is configured, and never widens it. */
    Reviewer asking(ReviewSettings settings) {
        requireObject(List.of("reviewer", "categories", "languages"));
        Optional<String> name = reviewer();
        ReviewerGrant grant = settings.grant(name.orElse("nobody"));
        Set<Category> categories = categories(grant);
        Set<String> languages = languages(grant);
        throwIfAny();
        return new Reviewer(
                name.orElseThrow(),
                categories.isEmpty() ? grant.known() : categories,
                languages.isEmpty() ? Set.copyOf(grant.languages()) : languages,
                grant.restricted(),
                grant.lead());
    }

    String holder() {
        requireObject(List.of("reviewer"));
        Optional<String> name = reviewer();
        throwIfAny();
        return name.orElseThrow();
    }

    record Reasoned(String holder, String reason) {}

    Reasoned reasoned() {
        requireObject(List.of("reviewer", "reason"));
        Optional<String> name = reviewer();
        Optional<String> reason = fields.text(body, "", "reason", LeaseLedger.LONGEST_REASON);
        if (reason.filter(text -> !text.isBlank()).isEmpty()) {
            fields.fault("/reason", "say why in a few words: whoever has the case next will read it");
        }
        throwIfAny();
        return new Reasoned(name.orElseThrow(), reason.orElseThrow());
    }

    private void requireObject(List<String> known) {
        if (!body.isObject()) {
            fields.fault("", "the request is a JSON object");
            throwIfAny();
        }
        fields.onlyKnown(body, "", known);
    }

    private Optional<String> reviewer() {
        return fields.reviewer(body, signedIn, "say who asks");
    }

    private Set<Category> categories(ReviewerGrant grant) {
        Set<Category> categories = new HashSet<>();
        List<JsonNode> given = fields.array(body, "categories");
        for (int n = 0; n < given.size(); n++) {
            String pointer = "/categories/" + n;
            fields.category(pointer, given.get(n).asString("")).ifPresent(category -> {
                requireGranted(pointer, category.wireName(), grant.covers(category), grant.categories());
                categories.add(category);
            });
        }
        return categories;
    }

    private Set<String> languages(ReviewerGrant grant) {
        Set<String> languages = new HashSet<>();
        List<JsonNode> given = fields.array(body, "languages");
        for (int n = 0; n < given.size(); n++) {
            String tag = given.get(n).asString("");
            if (tag.length() > LONGEST_TAG || !tag.matches("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")) {
                fields.fault("/languages/" + n, "must be a language tag such as en or pt-BR");
            } else {
                requireGranted("/languages/" + n, tag, grant.reads(tag), grant.languages());
                languages.add(tag);
            }
        }
        return languages;
    }

    private void requireGranted(String pointer, String asked, boolean granted, List<String> grants) {
        if (!granted) {
            fields.fault(
                    pointer,
                    '"' + asked + "\" is not configured for this reviewer, who has " + String.join(", ", grants));
        }
    }

    private void throwIfAny() {
        if (!fields.faults().isEmpty()) {
            throw new InvalidRequestException(fields.faults());
        }
    }
}
