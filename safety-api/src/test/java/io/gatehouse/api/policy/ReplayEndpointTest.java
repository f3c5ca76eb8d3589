package io.gatehouse.api.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.api.GatewayTest;
import io.gatehouse.domain.policy.PolicyLoader;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code POST /policies/{name}/replay}, as whoever writes a policy sees it. */
class ReplayEndpointTest extends GatewayTest {

    private static final int VERSION =
            new PolicyLoader().builtIn("default").ref().version();
    private static final String SPAM_AT_A_TENTH = """
            name: default
            version: 99
            taxonomy: 1
            rules:
              - id: spam-review
                category: spam
                at-least: 0.1
                action: REVIEW
              - id: weapons-block
                category: weapons
                at-least: 0.1
                action: BLOCK
            """;

    @Autowired
    private Clock clock;

    private Instant since;

    @BeforeEach
    void begin() {
        since = clock.instant();
    }

    @Test
    void whatFlipsIsToldWithoutContent() {
        scan(text("calm", "nothing at all"));
        String flipped = scan(text("spam", "spam=0.2")).at("/scanId").asString();
        scan(text("hate", "hate=0.7 spam=0.01"));

        JsonNode report = replayed(written(SPAM_AT_A_TENTH));

        assertThat(report.at("/scans").intValue()).isEqualTo(3);
        assertThat(report.at("/complete").booleanValue()).isTrue();
        assertThat(report.at("/other/version").intValue()).isEqualTo(99);
        JsonNode flip = action(report, "ALLOW", "REVIEW");
        assertThat(flip.at("/scans").intValue()).isOne();
        assertThat(flip.at("/examples/0/scanId").asString()).isEqualTo(flipped);
        assertThat(flip.at("/examples/0/after/0").asString()).isEqualTo("spam-review");
        assertThat(action(report, "REVIEW", "ALLOW").at("/scans").intValue()).isOne();
        assertThat(report.at("/agreement/verdict").asString()).isEqualTo("not enough data");
        assertThat(report.at("/notEvaluated").toString()).isEqualTo("[\"weapons\"]");
        assertThat(report.toString()).doesNotContain("spam=0.2");
    }

    @Test
    void theVersionInForceChangesNothingAndSaysTheSameTwice() {
        for (int n = 0; n < 25; n++) {
            scan(text("item-" + n, "hate=0." + n));
        }
        ObjectNode body = stored(VERSION).put("until", clock.instant().toString());

        JsonNode report = replayed(body);

        assertThat(report.at("/agreement/count").intValue()).isEqualTo(25);
        assertThat(report.at("/agreement/value").doubleValue()).isEqualTo(1);
        assertThat(report.at("/agreement/low").doubleValue()).isBetween(0.86, 0.87);
        assertThat(report.at("/reviewerLoad/difference").doubleValue()).isZero();
        assertThat(replayed(body)).isEqualTo(report);
    }

    @Test
    void reviewersLabelsTellPrecisionAndRecall() {
        String scan = scan(text("labelled", "spam=0.7")).at("/scanId").asString();
        label(scan, "{\"reviewer\": \"ada\", \"verdict\": \"VIOLATION\", \"categories\": {\"spam\": true}}");

        JsonNode report = replayed(written(SPAM_AT_A_TENTH));

        JsonNode spam = report.at("/categories").values().stream()
                .filter(category -> category.at("/category").asString().equals("spam"))
                .findFirst()
                .orElseThrow();
        assertThat(spam.at("/quality/0/atLeast").asString()).isEqualTo("REVIEW");
        assertThat(spam.at("/quality/0/recall/after").toString())
                .isEqualTo("{\"count\":1,\"n\":1,\"verdict\":\"not enough data\"}");
        assertThat(spam.at("/quality/0/precision").has("difference")).isFalse();
        assertThat(report.at("/notes").toString()).contains("scans that reviewers labelled");
    }

    @Test
    void theNewestAreLookedAtWhereThereAreMoreThanTheLimit() {
        scan(text("older", "spam=0.2"));
        scan(text("newer", "spam=0.05"));

        JsonNode report = replayed(written(SPAM_AT_A_TENTH).put("limit", 1));

        assertThat(report.at("/scans").intValue()).isOne();
        assertThat(report.at("/complete").booleanValue()).isFalse();
        assertThat(report.at("/notes").toString()).contains("more decisions than the limit");
    }

    @Test
    void everyFaultOfThePolicyAndOfTheRequestIsToldAtOnce() {
        String problem = problem(
                replay(
                        "default",
                        json.createObjectNode()
                                .put("policy", """
                                        name: default
                                        version: 99
                                        taxonomy: 2
                                        rules:
                                          - id: hate-block
                                            category: hat
                                            at-least: 0.9
                                            action: BLOCK
                                        """)
                                .put("since", "yesterday")
                                .put("limit", 0)
                                .put("untl", "now")),
                HttpStatus.UNPROCESSABLE_CONTENT);

        assertThat(problem)
                .contains("line 3, column 11: this policy was written for taxonomy 2")
                .contains("line 6, column 15: no category is called \\\"hat\\\"; did you mean \\\"hate\\\"?")
                .contains("\"/since\"", "\"/limit\"", "\"/untl\"", "did you mean \\\"until\\\"?");
    }

    @Test
    void onePolicyHasToBeNamed() {
        assertThat(problem(replay("default", json.createObjectNode()), HttpStatus.UNPROCESSABLE_CONTENT))
                .contains("name one policy to decide again");
        assertThat(problem(replay("default", stored(1).put("policy", "x")), HttpStatus.UNPROCESSABLE_CONTENT))
                .contains("name one policy to decide again");
        assertThat(problem(replay("default", json.createArrayNode()), HttpStatus.UNPROCESSABLE_CONTENT))
                .contains("the request is a JSON object");
        assertThat(problem(replay("default", stored(999_999)), HttpStatus.UNPROCESSABLE_CONTENT))
                .contains("the policy \\\"default\\\" has no version 999999; there are ");
        assertThat(problem(
                        replay(
                                "default",
                                json.createObjectNode()
                                        .set("stored", json.createObjectNode().put("name", "defalt"))),
                        HttpStatus.UNPROCESSABLE_CONTENT))
                .contains("/stored/version");
    }

    @Test
    void aNameThatNobodyKnowsIsNotFound() {
        assertThat(problem(replay("defalt", stored(VERSION)), HttpStatus.NOT_FOUND))
                .contains("did you mean \\\"default\\\"?");
    }

    @Test
    void anEmptyPeriodIsNoResult() {
        ObjectNode before = stored(VERSION).put("since", "1999-01-01T00:00:00Z").put("until", "1999-01-02T00:00:00Z");
        ObjectNode upsideDown =
                stored(VERSION).put("since", "2026-01-02T00:00:00Z").put("until", "2026-01-01T00:00:00Z");
        scan(text("something", "nothing"));

        assertThat(problem(replay("default", before), HttpStatus.UNPROCESSABLE_CONTENT))
                .contains("decided nothing from 1999-01-01T00:00:00Z to 1999-01-02T00:00:00Z; its decisions go from ");
        assertThat(problem(replay("default", upsideDown), HttpStatus.UNPROCESSABLE_CONTENT))
                .contains("must lie before the end of the period");
    }

    @Test
    void aPolicyThatAsksOnlyForWhatNobodyScoredIsRefused() {
        scan(text("something", "spam=0.2"));

        assertThat(problem(replay("default", written("""
                                name: default
                                version: 99
                                taxonomy: 1
                                rules:
                                  - id: weapons-block
                                    category: weapons
                                    at-least: 0.1
                                    action: BLOCK
                                """)), HttpStatus.UNPROCESSABLE_CONTENT))
                .contains("not one of the 1 scans has a score for any category", "weapons");
    }

    @Test
    void everyExampleOfTheDescriptionIsAnsweredAsItSays() {
        scan(text("something", "spam=0.2"));
        JsonNode operation = get("/openapi").at("/paths/~1policies~1{name}~1replay/post");
        JsonNode examples = operation.at("/requestBody/content/application~1json/examples");

        assertThat(examples.propertyNames()).contains("stored", "written", "faults");
        assertThat(operation.at("/responses").propertyNames()).contains("200", "404", "422", "503", "504");
        assertThat(operation.toString()).contains("reviewerLoad", "\"agreement\":{\"count\":980");
        for (Map.Entry<String, JsonNode> example : examples.properties()) {
            // Which versions were in force is not known to a description.
            if (example.getValue().has("x-status")) {
                assertThat(replay("default", example.getValue().get("value"))
                                .getStatus()
                                .value())
                        .as(example.getKey())
                        .isEqualTo(example.getValue().get("x-status").intValue());
            }
        }
    }

    @Test
    void withoutAShadowThereIsNoneToAskFor() {
        String problem = problem(
                http.get().uri("/policies/shadow").exchange().expectBody().returnResult(), HttpStatus.NOT_FOUND);

        assertThat(problem).contains("gatehouse.policy.shadow");
        assertThat(get("/openapi").at("/paths/~1policies~1shadow/get/summary").asString())
                .isNotEmpty();
    }

    private ObjectNode written(String yaml) {
        return json.createObjectNode().put("policy", yaml).put("since", since.toString());
    }

    private ObjectNode stored(int version) {
        ObjectNode body = json.createObjectNode().put("since", since.toString());
        body.putObject("stored").put("version", version);
        return body;
    }

    private JsonNode replayed(JsonNode body) {
        EntityExchangeResult<byte[]> answer = replay("default", body);
        assertThat(answer.getStatus()).as(new String(answer.getResponseBody())).isEqualTo(HttpStatus.OK);
        return tree(answer.getResponseBody());
    }

    private EntityExchangeResult<byte[]> replay(String name, JsonNode body) {
        return http.post()
                .uri("/policies/" + name + "/replay")
                .contentType(MediaType.APPLICATION_JSON)
                .body(json.writeValueAsBytes(body))
                .exchange()
                .expectBody()
                .returnResult();
    }

    private void label(String scan, String label) {
        String open = get("/reviews?status=open&limit=500").at("/items").values().stream()
                .filter(item -> item.at("/scanId").asString().equals(scan))
                .findFirst()
                .orElseThrow()
                .at("/caseId")
                .asString();
        http.post()
                .uri("/reviews/" + open + "/labels")
                .contentType(MediaType.APPLICATION_JSON)
                .body(label)
                .exchange()
                .expectStatus()
                .is2xxSuccessful();
    }

    private static JsonNode action(JsonNode report, String from, String to) {
        return report.at("/actions").values().stream()
                .filter(pair -> List.of(from, to)
                        .equals(List.of(
                                pair.at("/from").asString(), pair.at("/to").asString())))
                .findFirst()
                .orElseThrow();
    }
}
