package io.gatehouse.api.intake;

import io.gatehouse.domain.content.ContentType;
import io.gatehouse.domain.content.Country;
import io.gatehouse.domain.content.LanguageTag;
import io.gatehouse.store.review.Stakes;
import io.gatehouse.store.scan.NewScan;
import io.gatehouse.store.scan.ScanMode;
import io.gatehouse.store.scan.ScanPriority;
import io.gatehouse.store.scan.Submission;
import io.gatehouse.store.scan.SubmittedPart;
import java.net.URI;
import java.time.Duration;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Reads one request from its JSON tree. For one use. */
final class SubmissionParser {

    private static final Set<String> KNOWN = Set.of(
            "contentId",
            "contentType",
            "creatorId",
            "territories",
            "language",
            "mode",
            "priority",
            "deadlineMs",
            "callbackUrl",
            "policy",
            "reach",
            "reviewBy",
            "parts");

    private final IntakeRules rules;
    private final RequestFaults faults = new RequestFaults();

    SubmissionParser(IntakeRules rules) {
        this.rules = rules;
    }

    NewScan parse(JsonNode root, Uploads uploads) {
        if (!root.isObject()) {
            faults.add("", "the request must be a JSON object, but was " + Nodes.describe(root));
            faults.throwIfAny();
        }
        Fields request = new Fields(root, "", KNOWN, faults);
        List<SubmittedPart> parts = new PartParser(rules.limits(), uploads, faults).parse(request.value("parts"));
        uploads.faultUnnamed(faults);
        Optional<String> contentId = contentId(request);
        ContentType type = request.choice("contentType", ContentType.class).orElse(ContentType.OTHER);
        Optional<String> creatorId = request.name("creatorId", 256);
        Set<String> territories = territories(request);
        Optional<String> language = language(request);
        ScanMode mode = request.choice("mode", ScanMode.class).orElse(ScanMode.SYNC);
        ScanPriority priority = request.choice("priority", ScanPriority.class).orElse(ScanPriority.INTERACTIVE);
        Duration deadline = deadline(request);
        Optional<String> callbackUrl = callbackUrl(request).map(URI::toString);
        String policy = policy(request);
        Stakes stakes = new Stakes(request.count("reach"), request.instant("reviewBy"));
        faults.throwIfAny();
        return new NewScan(
                new Submission(contentId.orElseThrow(), type, creatorId, territories, language, parts),
                mode,
                priority,
                policy,
                deadline,
                callbackUrl,
                stakes,
                Optional.empty());
    }

    private static Optional<String> contentId(Fields request) {
        if (request.value("contentId").isEmpty()) {
            request.fault("contentId", "is required: your own name for the content");
        }
        return request.name("contentId", 256);
    }

    private static Set<String> territories(Fields request) {
        return request.value("territories")
                .filter(list -> isArray(request, list))
                .map(list -> StreamSupport.stream(list.spliterator(), false)
                        .filter(code -> isCountry(request, code))
                        .map(JsonNode::stringValue)
                        .collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    private static boolean isArray(Fields request, JsonNode list) {
        if (!list.isArray()) {
            request.fault("territories", "must be an array of country codes, but was " + Nodes.describe(list));
        }
        return list.isArray();
    }

    private static boolean isCountry(Fields request, JsonNode code) {
        boolean good = code.isString() && Country.isCode(code.stringValue());
        if (!good) {
            request.fault(
                    "territories",
                    "must hold ISO 3166-1 alpha-2 codes in capitals, such as DE, but holds " + Nodes.describe(code));
        }
        return good;
    }

    private static Optional<String> language(Fields request) {
        return request.string("language").flatMap(tag -> {
            try {
                return LanguageTag.of(tag);
            } catch (IllformedLocaleException wrong) {
                request.fault("language", Nodes.quote(tag) + " is no BCP 47 language tag; one looks like en or pt-BR");
                return Optional.empty();
            }
        });
    }

    private Duration deadline(Fields request) {
        return request.millis("deadlineMs", rules.limits().longestDeadline())
                .orElse(rules.limits().defaultDeadline());
    }

    private Optional<URI> callbackUrl(Fields request) {
        return request.string("callbackUrl")
                .flatMap(text -> Urls.parse(text, complaint -> request.fault("callbackUrl", complaint)))
                .filter(url -> {
                    Optional<String> refusal = rules.refusalOfCallback().apply(url);
                    refusal.ifPresent(sentence -> request.fault("callbackUrl", sentence));
                    return refusal.isEmpty();
                });
    }

    private String policy(Fields request) {
        List<String> known = rules.policies().stream().sorted().toList();
        Optional<String> name = request.string("policy");
        name.filter(policy -> !known.contains(policy))
                .ifPresent(policy -> request.fault("policy", Fields.unknown(policy, known)));
        return name.orElse(rules.defaultPolicy());
    }
}
