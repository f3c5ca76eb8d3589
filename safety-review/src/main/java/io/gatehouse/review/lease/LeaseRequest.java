package io.gatehouse.review.lease;

import io.gatehouse.domain.fault.InvalidRequestException;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.review.request.FilterFields;
import io.gatehouse.review.request.RequestFields;
import io.gatehouse.store.review.CaseFilter;
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

    private final RequestFields fields = new RequestFields();
    private final JsonNode body;
    private final Optional<String> signedIn;

    /** @param body nothing at all says as much as an empty object */
    LeaseRequest(@Nullable JsonNode body, Optional<String> signedIn) {
        this.body = body == null ? JsonNodeFactory.instance.objectNode() : body;
        this.signedIn = signedIn;
    }

    /**
     * Who asks for a case, and for which. What is configured holds for all cases; what a request narrows is read of
     * what the queue shows, lest it tells what a case is about that hides it.
     */
    record Asked(Reviewer reviewer, CaseFilter filter) {}

    /** A request narrows what is configured, and never widens it. */
    Asked asking(ReviewSettings settings) {
        requireObject(List.of("reviewer", "categories", "languages", "category", "language"));
        Optional<String> name = reviewer();
        ReviewerGrant grant = settings.grant(name.orElse("nobody"));
        CaseFilter filter = filter(grant);
        Set<String> languages = languages(grant);
        throwIfAny();
        return new Asked(
                new Reviewer(
                        name.orElseThrow(),
                        grant.known(),
                        languages.isEmpty() ? Set.copyOf(grant.languages()) : languages,
                        grant.restricted(),
                        grant.lead()),
                filter);
    }

    /** The same as the queue's. Whoever is asked for what they are never offered would wait in vain. */
    private CaseFilter filter(ReviewerGrant grant) {
        CaseFilter filter = FilterFields.read(fields, text("category"), text("language"));
        filter.about()
                .map(Category::wireName)
                .ifPresent(about -> requireGranted(
                        "/category", about, grant.covers(filter.about().orElseThrow()), grant.categories()));
        filter.language()
                .filter(language -> !language.equals(CaseFilter.UNSTATED))
                .ifPresent(language -> requireGranted("/language", language, grant.reads(language), grant.languages()));
        return new CaseFilter(filter.about(), filter.language(), categories(grant));
    }

    private String text(String name) {
        return fields.text(body, "", name, Integer.MAX_VALUE).orElse("");
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
            String pointer = "/languages/" + n;
            fields.language(pointer, tag).ifPresent(known -> {
                requireGranted(pointer, known, grant.reads(known), grant.languages());
                languages.add(known);
            });
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
