package io.gatehouse.api.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.api.GatewayTest;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.review.console.LiveFigures;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import tools.jackson.databind.JsonNode;

/** An audit from the draw to the figures, as operators and reviewers meet it. */
class AuditEndpointTest extends GatewayTest {

    private static final String NO_VIOLATION = "{\"reviewer\": \"ada\", \"verdict\": \"NO_VIOLATION\"}";
    private static final String HATE =
            "{\"reviewer\": \"ada\", \"verdict\": \"VIOLATION\", \"categories\": {\"hate\": true}}";

    @Autowired
    private Clock clock;

    @Autowired
    private Audits audits;

    @Autowired
    private LiveFigures overview;

    private Instant since;

    @BeforeEach
    void begin() {
        since = clock.instant();
    }

    @Test
    void labelsOfWhatWasDrawnTellPrecisionRecallAndPrevalenceOfAllDecisions() {
        String calm = scan(text("calm", "nothing at all")).at("/scanId").asString();
        String missed = scan(text("missed", "hate=0.1")).at("/scanId").asString();
        String held = scan(text("held", "hate=0.7")).at("/scanId").asString();

        JsonNode drawn = draw("{\"since\": \"%s\"}".formatted(since));

        assertThat(drawn.at("/decisions").intValue()).isEqualTo(3);
        assertThat(drawn.at("/drawn").intValue()).isEqualTo(3);
        assertThat(drawn.at("/open").intValue()).isEqualTo(3);
        assertThat(drawn.at("/finished").booleanValue()).isFalse();
        assertThat(hate(drawn, "recall").at("/verdict").asString()).isEqualTo("not enough data");
        assertThat(drawn.at("/notes/0").asString()).startsWith("3 cases wait for a label.");

        label(calm, NO_VIOLATION);
        label(missed, HATE);
        label(held, HATE);
        JsonNode finished = get("/audits/" + drawn.at("/auditId").asString());

        assertThat(finished.at("/finished").booleanValue()).isTrue();
        assertThat(finished.at("/notes").isEmpty()).isTrue();
        assertThat(hate(finished, "precision").at("/value").doubleValue()).isEqualTo(1);
        assertThat(hate(finished, "recall").at("/value").doubleValue()).isEqualTo(0.5);
        assertThat(hate(finished, "prevalence").at("/value").doubleValue()).isBetween(0.66, 0.67);
        assertThat(finished.at("/strata/0/probability").doubleValue()).isEqualTo(1);
        assertThat(get("/audits").at("/items/0/auditId")).isEqualTo(drawn.at("/auditId"));
        assertThat(overview.newest())
                .filteredOn(figure -> figure.category() == Category.HATE)
                .extracting(LiveFigures.LiveFigure::measure)
                .containsExactly("precision", "recall", "prevalence");
    }

    @Test
    void aReviewerIsToldNothingOfTheDecisionBeforeTheVerdict() {
        String allowed = scan(text("allowed", "hate=0.1")).at("/scanId").asString();
        draw("{\"since\": \"%s\"}".formatted(since));

        String caseId = waiting(allowed).at("/caseId").asString();
        JsonNode blind = get("/reviews/" + caseId);
        assertThat(blind.at("/scan/decision").isNull()).isTrue();
        assertThat(blind.at("/scan/categories").isEmpty()).isTrue();
        assertThat(blind.at("/scan/parts").isEmpty()).isTrue();
        assertThat(blind.at("/categories").isEmpty()).isTrue();
        assertThat(blind.toString()).doesNotContainIgnoringCase("audit").doesNotContain("ALLOW");

        label(allowed, NO_VIOLATION);
        assertThat(get("/reviews/" + caseId).at("/scan/decision/action").asString())
                .isEqualTo("ALLOW");
    }

    @Test
    void whoeverDrawsIsNotToldWhatWasDrawn() {
        String scan = scan(text("hidden", "hate=0.1")).at("/scanId").asString();

        assertThat(draw("{\"since\": \"%s\"}".formatted(since)).toString()).doesNotContain(scan);
    }

    @Test
    void soManyAreDrawnAsAreAskedFor() {
        for (int n = 0; n < 12; n++) {
            scan(text("item-" + n, "spam=0.0" + n));
        }

        JsonNode drawn = draw("{\"since\": \"%s\", \"items\": 4}".formatted(since));

        assertThat(drawn.at("/decisions").intValue()).isEqualTo(12);
        assertThat(drawn.at("/drawn").intValue()).isEqualTo(4);
        assertThat(drawn.at("/seed").asString()).matches("-?[0-9]+");
    }

    @Test
    void whatTheScheduleDrawsIsTheNewestAudit() {
        scan(text("due", "hate=0.1"));

        UUID drawn = audits.drawIfDue().orElseThrow();

        JsonNode newest = get("/audits").at("/items/0");
        assertThat(newest.at("/auditId").asString()).isEqualTo(drawn.toString());
        assertThat(Duration.between(
                        Instant.parse(newest.at("/since").asString()),
                        Instant.parse(newest.at("/until").asString())))
                .hasDays(7);
        assertThat(newest.at("/drawn").intValue()).isPositive();
    }

    @Test
    void everyExampleOfTheDescriptionIsAnsweredAsItSays() {
        scan(text("something", "spam=0.2"));
        JsonNode post = get("/openapi").at("/paths/~1audits/post");
        JsonNode examples = post.at("/requestBody/content/application~1json/examples");

        assertThat(examples.propertyNames()).contains("usual", "faults");
        for (Map.Entry<String, JsonNode> example : examples.properties()) {
            assertThat(answer(example.getValue().get("value").toString())
                            .getStatus()
                            .value())
                    .as(example.getKey())
                    .isEqualTo(example.getValue().get("x-status").intValue());
        }
        assertThat(get("/openapi").at("/paths/~1audits~1{id}/get/responses").propertyNames())
                .contains("200", "404");
        assertThat(get("/openapi").at("/paths/~1audits/get/summary").asString()).isNotEmpty();
    }

    @Test
    void everyFaultIsToldAtOnce() {
        assertThat(problem(
                        answer("{\"since\": \"yesterday\", \"items\": 0, \"sed\": 7}"),
                        HttpStatus.UNPROCESSABLE_CONTENT))
                .contains("\"/since\"", "\"/items\"", "\"/sed\"");
        assertThat(problem(answer("[]"), HttpStatus.UNPROCESSABLE_CONTENT)).contains("JSON object");
    }

    @Test
    void whereNothingWasDecidedThereIsNothingToDraw() {
        assertThat(problem(
                        answer("{\"since\": \"1999-01-01T00:00:00Z\", \"until\": \"1999-01-02T00:00:00Z\"}"),
                        HttpStatus.UNPROCESSABLE_CONTENT))
                .contains("nothing was decided from 1999-01-01T00:00:00Z to 1999-01-02T00:00:00Z");
    }

    @Test
    void anAuditThatNobodyDrewIsNotFound() {
        String id = "01930000-0000-7000-8000-000000000001";
        assertThat(problem(
                        http.get().uri("/audits/" + id).exchange().expectBody().returnResult(), HttpStatus.NOT_FOUND))
                .contains("There is no audit " + id);
    }

    @Test
    void metricsShowWhatWaits() {
        scan(text("waiting", "hate=0.1"));
        draw("{\"since\": \"%s\"}".formatted(since));

        String metrics = http.get()
                .uri("/metrics")
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();

        assertThat(metrics)
                .contains("gatehouse_audit_open_cases ")
                .contains("gatehouse_audit_recall{bound=\"low\",category=\"hate/threatening\"}");
    }

    private JsonNode draw(String body) {
        EntityExchangeResult<byte[]> answer = answer(body);
        assertThat(answer.getStatus()).as(new String(answer.getResponseBody())).isEqualTo(HttpStatus.CREATED);
        JsonNode drawn = tree(answer.getResponseBody());
        assertThat(answer.getResponseHeaders().getLocation())
                .hasPath("/audits/" + drawn.at("/auditId").asString());
        return drawn;
    }

    private EntityExchangeResult<byte[]> answer(String body) {
        return http.post()
                .uri("/audits")
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange()
                .expectBody()
                .returnResult();
    }

    private void label(String scan, String label) {
        http.post()
                .uri("/reviews/" + waiting(scan).at("/caseId").asString() + "/labels")
                .contentType(MediaType.APPLICATION_JSON)
                .body(label)
                .exchange()
                .expectStatus()
                .is2xxSuccessful();
    }

    private JsonNode waiting(String scan) {
        return get("/reviews?status=open&limit=500").at("/items").values().stream()
                .filter(item -> item.at("/scanId").asString().equals(scan))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode hate(JsonNode audit, String figure) {
        return audit.at("/categories").values().stream()
                .filter(category -> category.at("/category").asString().equals("hate"))
                .findFirst()
                .orElseThrow()
                .at("/" + figure);
    }
}
