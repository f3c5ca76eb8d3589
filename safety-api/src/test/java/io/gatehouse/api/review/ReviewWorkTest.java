package io.gatehouse.api.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import tools.jackson.databind.JsonNode;

/** What reviewers do over HTTP, on the real ledger; the bodies are the examples of the service's description. */
class ReviewWorkTest extends ReviewDesk {

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
    void theExamplesOfALeaseAreAnsweredAsTheySay() {
        openCase();
        expectAsWritten("/reviews/next", "post", "/reviews/next");
        for (String change : List.of("extend", "release", "skip", "escalate")) {
            String held = taken("ada");
            expectAsWritten("/reviews/{caseId}/" + change, "post", "/reviews/" + held + "/" + change);
        }
    }

    @Test
    void theExamplesOfARetractionAreAnsweredAsTheySay() {
        String labels = "/reviews/" + openCase() + "/labels";
        String label = tree(send(labels, "{\"reviewer\": \"ada\", \"verdict\": \"VIOLATION\"}")
                        .getResponseBody())
                .at("/labelId")
                .stringValue();

        expectAsWritten("/reviews/{caseId}/labels/{labelId}/retraction", "post", labels + "/" + label + "/retraction");
    }

    /** A case that the reviewer has, from among those that wait. */
    private String taken(String reviewer) {
        openCase();
        return tree(send("/reviews/next", "{\"reviewer\": \"%s\"}".formatted(reviewer))
                        .getResponseBody())
                .at("/caseId")
                .stringValue();
    }

    @Test
    void theExamplesOfAGoldenItemAreAnsweredAsTheySay() {
        String opened = openCase();
        send("/reviews/" + opened + "/labels", "{\"reviewer\": \"ada\", \"verdict\": \"VIOLATION\"}");

        expectAsWritten("/reviews/{caseId}/golden", "post", "/reviews/" + opened + "/golden");
    }

    @Test
    void whereNobodyIsKnownNobodyClosesAnAppealByANameThatTheyState() {
        String scan = blocked();

        assertThat(problem(send("/reviews/appeals/" + appealed(scan) + "/decision", """
                        {"reviewer": "bea", "outcome": "upheld", "reason": "It stands."}"""), HttpStatus.FORBIDDEN))
                .contains("gatehouse key NAME REVIEWER", "console");
        assertThat(get("/scans/" + scan + "/appeal").at("/status").stringValue())
                .isEqualTo("open");
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
}
