package io.gatehouse.api.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the demo does in place of people, so that the pages about their work have something to show: a small audit, and
 * labels under names that say whose they are, sent as anybody's would be. A service that refuses them goes without.
 */
final class DemoReviewers {

    private record Met(Samples.Sample sample, String scanId) {}

    private final ServiceClient client;
    private final Instant began;
    private final List<Met> met = new ArrayList<>();
    private boolean drawn;
    private int stored;
    private Optional<String> refusal = Optional.empty();

    /** @param began when the first sample was sent, or before */
    DemoReviewers(ServiceClient client, Instant began) {
        this.client = client;
        this.began = began;
    }

    /** Before a sample is sent, in their order: the audit is drawn once those that belong to it were decided. */
    void expect(Samples.Sample sample) {
        if (!sample.audited() && !drawn) {
            drawn = true;
            attempt(() -> client.post("/audits", object().put("since", began.toString())));
        }
    }

    void meet(Samples.Sample sample, ScanAnswer answer) {
        met.add(new Met(sample, answer.scanId()));
    }

    /**
     * Two labels close a case or leave it in dispute. One alone is given where it closes nothing: something has to be
     * left for whoever tries the console out, and what two are to judge waits for them as the second.
     *
     * @return what was done, in words
     */
    String label() {
        Map<String, String> cases = openCases();
        boolean twoAreWanted = labelled(2, cases);
        if (twoAreWanted) {
            labelled(1, cases);
        }
        return "%d labels were given by reviewers that the demo makes up, demo-ada, demo-ben and demo-cleo: no person judged these items."
                        .formatted(stored)
                + (twoAreWanted ? " Every case here is judged by two; you are the second." : "")
                + refusal.map(why -> "\nNot all that they do was taken: " + why).orElse("");
    }

    /** Whether the samples with so many labels took them all. */
    private boolean labelled(int labels, Map<String, String> cases) {
        boolean all = true;
        for (Met known : met) {
            if (known.sample().labels().size() == labels) {
                all &= labelled(known, cases);
            }
        }
        return all;
    }

    private boolean labelled(Met known, Map<String, String> cases) {
        @Nullable String caseId = cases.get(known.scanId());
        return caseId != null
                && known.sample().labels().stream().allMatch(label -> {
                    boolean taken = attempt(
                            () -> client.post("/reviews/" + caseId + "/labels", ServiceClient.JSON.valueToTree(label)));
                    stored += taken ? 1 : 0;
                    return taken;
                });
    }

    /** By the scans that they are about. */
    private Map<String, String> openCases() {
        Map<String, String> cases = new HashMap<>();
        Optional<ObjectNode> page = Optional.of(object());
        while (page.isPresent()) {
            ObjectNode asked = page.get().put("limit", "500");
            Optional<JsonNode> found = answer(() -> client.get("/reviews", asked));
            found.ifPresent(queue -> queue.path("items")
                    .forEach(each -> cases.put(
                            each.path("scanId").asString(""),
                            each.path("caseId").asString(""))));
            page = found.flatMap(queue -> queue.optional("next"))
                    .filter(JsonNode::isString)
                    .map(next -> object().put("cursor", next.stringValue()));
        }
        return cases;
    }

    private boolean attempt(Supplier<JsonNode> request) {
        return answer(request).isPresent();
    }

    /** Empty if it is refused; the first reason is kept, for the others follow from it. */
    private Optional<JsonNode> answer(Supplier<JsonNode> request) {
        try {
            return Optional.of(request.get());
        } catch (CliException refused) {
            refusal = refusal.or(() -> Optional.ofNullable(refused.getMessage()));
            return Optional.empty();
        }
    }

    private static ObjectNode object() {
        return ServiceClient.JSON.createObjectNode();
    }
}
