package io.gatehouse.api.policy;

import io.gatehouse.domain.fault.InvalidRequestException;
import io.gatehouse.domain.policy.Policy;
import io.gatehouse.domain.policy.PolicyException;
import io.gatehouse.domain.policy.PolicyFault;
import io.gatehouse.review.request.RequestFields;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** Reads what is to be replayed, or tells all that is wrong with it, the faults of the policy included. For one use. */
final class ReplayParser {

    private static final int LONGEST_SOURCE = 512 * 1024;
    private static final int LONGEST_NAME = 64;
    private static final String POLICY = "policy";
    private static final String STORED = "stored";

    private final RequestFields fields = new RequestFields();
    private final JsonNode body;
    private final String name;
    private final PolicyArchive archive;

    /** @param name of the policy whose decisions are replayed, and whose version is meant where no other is named */
    ReplayParser(JsonNode body, String name, PolicyArchive archive) {
        this.body = body;
        this.name = name;
        this.archive = archive;
    }

    /** @throws InvalidRequestException with every fault */
    ReplayRequest parse(Instant now) {
        if (!body.isObject()) {
            fields.fault("", "the request is a JSON object");
            throw new InvalidRequestException(fields.faults());
        }
        fields.onlyKnown(body, "", List.of(POLICY, STORED, "since", "until", "limit"));
        Optional<Policy> other = other();
        Optional<Stretch> stretch = Stretch.read(body, fields, now);
        if (!fields.faults().isEmpty()) {
            throw new InvalidRequestException(fields.faults());
        }
        return new ReplayRequest(other.orElseThrow(), stretch.orElseThrow());
    }

    private Optional<Policy> other() {
        Optional<JsonNode> stored = RequestFields.value(body, STORED);
        if (stored.isPresent() == RequestFields.value(body, POLICY).isPresent()) {
            fields.fault(
                    "",
                    "name one policy to decide again: its YAML as \"policy\", or \"stored\" with the version of one"
                            + " that was in force");
            return Optional.empty();
        }
        return stored.isPresent()
                ? stored(stored.get())
                : fields.text(body, "", POLICY, LONGEST_SOURCE)
                        .flatMap(yaml -> loaded('/' + POLICY, () -> archive.written(yaml)));
    }

    private Optional<Policy> stored(JsonNode given) {
        String pointer = '/' + STORED;
        if (!given.isObject()) {
            fields.fault(pointer, "must be an object such as {\"version\": 3}");
            return Optional.empty();
        }
        fields.onlyKnown(given, pointer, List.of("name", "version"));
        String named = fields.text(given, pointer, "name", LONGEST_NAME).orElse(name);
        if (RequestFields.value(given, "version").isEmpty()) {
            fields.fault(pointer + "/version", "is missing; it is a whole number");
        }
        return fields.integer(given, pointer, "version", 1, Integer.MAX_VALUE)
                .flatMap(version -> loaded(pointer, () -> archive.stored(named, version)));
    }

    private Optional<Policy> loaded(String pointer, Supplier<Policy> loading) {
        try {
            return Optional.of(loading.get());
        } catch (PolicyException broken) {
            broken.faults().forEach(fault -> fields.fault(pointer, sentence(fault)));
        } catch (IllegalArgumentException unknown) {
            fields.fault(pointer, String.valueOf(unknown.getMessage()));
        }
        return Optional.empty();
    }

    private static String sentence(PolicyFault fault) {
        return "line " + fault.line() + ", column " + fault.column() + ": " + fault.message()
                + fault.hint().map(hint -> "; " + hint).orElse("");
    }
}
