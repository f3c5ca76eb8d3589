package io.gatehouse.api.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.api.GatewayTest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What reviewers do over HTTP, on the real ledger; the bodies are the examples of the service's description. */
class ReviewWorkTest extends GatewayTest {

    private static final String UPHELD = "{\"reviewer\": \"%s\", \"outcome\": \"upheld\", \"reason\": \"It stands.\"}";

    @Test
    void theExamplesOfAnAppealAreAnsweredAsTheySay() {
        String appeal = "/scans/" + blocked() + "/appeal";

        expectAsWritten("/scans/{scanId}/appeal", "post", appeal);
    }

    @Test
    void theExamplesOfALabelAreAnsweredAsTheySay() {
        expectAsWritten("/reviews/{caseId}/labels", "post", "/reviews/" + openCase() + "/labels");
    }

    @Test
    void theExamplesOfADecisionOnAnAppealAreAnsweredAsTheySay() {
        for (Map.Entry<String, JsonNode> example : examples("/reviews/appeals/{appealId}/decision", "post")) {
            String door = "/reviews/appeals/" + appealed(blocked()) + "/decision";
            ObjectNode body = (ObjectNode) example.getValue().get("value").deepCopy();
            body.put("reviewer", "bea");

            assertThat(send(door, body.toString()).getStatus().value())
                    .as(example.getKey())
                    .isEqualTo(example.getValue().get("x-status").intValue());
        }
    }

    @Test
    void theExamplesOfAGoldenItemAreAnsweredAsTheySay() {
        String opened = openCase();
        send("/reviews/" + opened + "/labels", "{\"reviewer\": \"ada\", \"verdict\": \"VIOLATION\"}");

        expectAsWritten("/reviews/{caseId}/golden", "post", "/reviews/" + opened + "/golden");
    }

    @Test
    void whatWasBlockedComesBackAndItsReadersSeeWhy() {
        String scan = blocked();
        String appeal = appealed(scan);
        assertThat(get("/scans/" + scan).has("overturn")).isFalse();

        JsonNode closed =
                tree(send("/reviews/appeals/" + appeal + "/decision", """
                {"reviewer": "bea", "outcome": "reversed", "reason": "It is a quotation."}""").getResponseBody());

        assertThat(closed.at("/status").stringValue()).isEqualTo("reversed");
        assertThat(closed.at("/decision/secondsToDecision").isIntegralNumber()).isTrue();
        JsonNode read = get("/scans/" + scan);
        assertThat(read.at("/decision/action").stringValue()).isEqualTo("BLOCK");
        assertThat(read.at("/overturn/action").stringValue()).isEqualTo("ALLOW");
        assertThat(read.at("/overturn/reason").stringValue()).isEqualTo("It is a quotation.");
        assertThat(get("/scans/" + scan + "/appeal").at("/status").stringValue())
                .isEqualTo("reversed");
    }

    @Test
    void neitherTheFirstReviewerNorAProgramClosesAnAppeal() {
        String scan = scan(text("reviewed", "hate=0.7")).at("/scanId").stringValue();
        String opened = caseOf(scan);
        assertThat(send("/reviews/" + opened + "/labels", "{\"reviewer\": \"bea\", \"verdict\": \"VIOLATION\"}")
                        .getStatus())
                .isEqualTo(HttpStatus.CREATED);
        String door = "/reviews/appeals/" + appealed(scan) + "/decision";

        assertThat(problem(send(door, UPHELD.formatted("bea")), HttpStatus.FORBIDDEN))
                .contains("against themselves");
        assertThat(problem(send(door, UPHELD.formatted("nobody-knows")), HttpStatus.FORBIDDEN))
                .contains("Only people decide");
        assertThat(send(door, UPHELD.formatted("cleo")).getStatus()).isEqualTo(HttpStatus.OK);
        assertThat(problem(send(door, UPHELD.formatted("cleo")), HttpStatus.CONFLICT))
                .contains("for good: upheld");
    }

    @Test
    void whatIsStillWithAReviewerIsNotAppealedAgainst() {
        String scan = scan(text("waiting", "hate=0.7")).at("/scanId").stringValue();

        assertThat(problem(send("/scans/" + scan + "/appeal", appealOf("It is fine.")), HttpStatus.CONFLICT))
                .contains("appeal once it is");
    }

    @Test
    void scriptComesBackAsTheTextThatItIs() {
        String scan = blocked();
        String script = "<script>alert('x')</script>";
        send("/scans/" + scan + "/appeal", appealOf(script));

        EntityExchangeResult<byte[]> answer = http.get()
                .uri("/scans/" + scan + "/appeal")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult();

        assertThat(answer.getResponseHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_JSON);
        assertThat(tree(answer.getResponseBody()).at("/statement").stringValue())
                .isEqualTo(script);
    }

    @Test
    void aLabelIsTakenBackAndGivenBetter() {
        String labels = "/reviews/" + openCase() + "/labels";
        String hasty = tree(send(labels, "{\"reviewer\": \"ada\", \"verdict\": \"VIOLATION\"}")
                        .getResponseBody())
                .at("/labelId")
                .stringValue();

        JsonNode retracted = tree(send(labels + "/" + hasty + "/retraction", "{\"reviewer\": \"ada\"}")
                .getResponseBody());

        assertThat(retracted.has("retractedAt")).isTrue();
        assertThat(problem(send(labels + "/" + hasty + "/retraction", "{\"reviewer\": \"ada\"}"), HttpStatus.CONFLICT))
                .contains("taken back before");
        assertThat(send(labels, "{\"reviewer\": \"ada\", \"verdict\": \"NO_VIOLATION\"}")
                        .getStatus())
                .isEqualTo(HttpStatus.CREATED);
    }

    @Test
    void theExportIsATableAndRefusesWhatItDoesNotKnow() {
        EntityExchangeResult<byte[]> answer = http.get()
                .uri("/reviews/labels/export?format=csv")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult();

        assertThat(answer.getResponseHeaders().getContentType().isCompatibleWith(MediaType.valueOf("text/csv")))
                .isTrue();
        assertThat(new String(answer.getResponseBody(), StandardCharsets.UTF_8)).startsWith("labelId,caseId,scanId,");
        assertThat(problem(
                        http.get()
                                .uri("/reviews/labels/export?format=xml")
                                .exchange()
                                .expectBody()
                                .returnResult(),
                        HttpStatus.UNPROCESSABLE_CONTENT))
                .contains("/format");
    }

    private String blocked() {
        return scan(text("blocked", "hate=0.99")).at("/scanId").stringValue();
    }

    private String openCase() {
        return caseOf(scan(text("reviewed", "hate=0.7")).at("/scanId").stringValue());
    }

    private String caseOf(String scan) {
        for (JsonNode item : get("/reviews?limit=500").at("/items")) {
            if (item.at("/scanId").stringValue().equals(scan)) {
                return item.at("/caseId").stringValue();
            }
        }
        throw new AssertionError("no open case of the scan " + scan);
    }

    private String appealed(String scan) {
        return tree(send("/scans/" + scan + "/appeal", appealOf("It is a quotation."))
                        .getResponseBody())
                .at("/appealId")
                .stringValue();
    }

    private static String appealOf(String statement) {
        return "{\"appellant\": \"creator-9\", \"ground\": \"context\", \"statement\": \"%s\"}".formatted(statement);
    }

    private void expectAsWritten(String path, String method, String door) {
        for (Map.Entry<String, JsonNode> example : examples(path, method)) {
            assertThat(send(door, example.getValue().get("value").toString())
                            .getStatus()
                            .value())
                    .as(example.getKey())
                    .isEqualTo(example.getValue().get("x-status").intValue());
        }
    }

    private Iterable<Map.Entry<String, JsonNode>> examples(String path, String method) {
        JsonNode examples = get("/openapi")
                .at("/paths")
                .path(path)
                .path(method)
                .at("/requestBody/content/application~1json/examples");
        assertThat(examples.propertyNames()).contains("faults");
        return examples.properties();
    }

    private EntityExchangeResult<byte[]> send(String door, String body) {
        return http.post()
                .uri(door)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange()
                .expectBody()
                .returnResult();
    }
}
