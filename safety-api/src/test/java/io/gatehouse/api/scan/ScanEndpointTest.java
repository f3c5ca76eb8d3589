package io.gatehouse.api.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.api.GatewayTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;

/** {@code POST /scan} and what can be asked afterwards, as a sender sees it. */
class ScanEndpointTest extends GatewayTest {

    @ParameterizedTest
    @CsvSource({"a walk in the park, ALLOW", "profanity=0.9, LABEL", "hate=0.7, REVIEW", "hate=0.99, BLOCK"})
    void aTextIsDecidedOn(String text, String action) {
        JsonNode scan = scan(text("c-" + action, text));

        assertThat(scan.at("/status").stringValue()).isEqualTo("COMPLETED");
        assertThat(scan.at("/decision/action").stringValue()).isEqualTo(action);
        assertThat(scan.at("/decision/policy/digest").stringValue()).startsWith("sha256:");
        assertThat(scan.at("/coverage/complete").booleanValue()).isTrue();
    }

    @Test
    void theAnswerHasTheShapeOfTheContract() {
        JsonNode scan = scan(text("episode", "hate=0.7"));

        assertThat(scan.propertyNames())
                .contains(
                        "scanId",
                        "contentId",
                        "status",
                        "decision",
                        "categories",
                        "parts",
                        "coverage",
                        "createdAt",
                        "elapsedMs");
        JsonNode reason = scan.at("/decision/reasons/0");
        assertThat(reason.at("/rule").stringValue()).isEqualTo("hate-review");
        assertThat(reason.at("/category").stringValue()).isEqualTo("hate");
        assertThat(reason.at("/threshold").doubleValue()).isPositive().isLessThanOrEqualTo(0.7);
        assertThat(reason.at("/parts/0").stringValue()).isEqualTo("p");
        assertThat(scan.at("/categories/hate/severity").intValue()).isEqualTo(4);
        assertThat(scan.at("/categories/hate/contributions/p").doubleValue()).isEqualTo(0.7);
        assertThat(scan.at("/parts/0/modality").stringValue()).isEqualTo("text");
        assertThat(scan.at("/parts/0/status").stringValue()).isEqualTo("SCORED");
        assertThat(scan.at("/parts/0/reason").isNull()).isTrue();
        assertThat(evidenceOf(scan, "hate").at("/0/type").stringValue()).isEqualTo("span");
        assertThat(evidenceOf(scan, "hate").at("/0/end").intValue()).isEqualTo(8);
    }

    @Test
    void aScanCanBeReadAgain() {
        JsonNode scan = scan(text("read-again", "spam=0.2"));

        assertThat(get("/scans/" + scan.at("/scanId").stringValue())).isEqualTo(scan);
    }

    @Test
    void theScansOfAContentComeNewestFirst() {
        List<JsonNode> scans = List.of(scan(text("twice", "one")), scan(text("twice", "two")));

        assertThat(get("/scans?contentId=twice").at("/items").values()).containsExactlyElementsOf(scans.reversed());
        assertThat(get("/scans?contentId=twice&limit=1").at("/items")).hasSize(1);
        assertThat(get("/scans?contentId=never-seen").at("/items")).isEmpty();
        assertThat(get("/scans?contentId=never%00seen").at("/items")).isEmpty();
    }

    @Test
    void whatCouldNotBeLookedAtIsSaidAndNeverAllowed() {
        JsonNode scan = scan("""
                { "contentId": "c", "parts": [ { "id": "t", "modality": "text", "text": "fine" },
                  { "id": "i", "modality": "image", "data": "%s" } ] }""".formatted(base64("broken")));

        assertThat(scan.at("/decision/action").stringValue()).isEqualTo("REVIEW");
        assertThat(scan.at("/parts/1/status").stringValue()).isEqualTo("FAILED");
        assertThat(scan.at("/parts/1/reason").stringValue()).isEqualTo("undecodable");
        assertThat(scan.at("/coverage/missing").values())
                .extracting(JsonNode::stringValue)
                .containsExactly("i");
    }

    @Test
    void aTextThatRunsOutOfTimeIsForReview() {
        JsonNode scan = scan("""
                { "contentId": "c", "deadlineMs": 100,
                  "parts": [ { "id": "t", "modality": "text", "text": "slow" } ] }""");

        assertThat(scan.at("/decision/action").stringValue()).isEqualTo("REVIEW");
        assertThat(scan.at("/parts/0/reason").stringValue()).isEqualTo("timeout");
    }

    @Test
    void soundThatIsTooLongForItsDeadlineIsFinishedLater() {
        EntityExchangeResult<byte[]> answer = post("""
                { "contentId": "c", "deadlineMs": 100,
                  "parts": [ { "id": "a", "modality": "audio", "data": "%s" } ] }""".formatted(base64("slow")));

        assertThat(answer.getStatus()).isEqualTo(HttpStatus.ACCEPTED);
        assertThat(awaitFinal(answer.getResponseHeaders().getLocation().toString())
                        .at("/parts/0/status")
                        .stringValue())
                .isEqualTo("SCORED");
    }

    @Test
    void anAsyncScanIsAcceptedAndFinished() {
        EntityExchangeResult<byte[]> answer = post("""
                { "contentId": "c", "mode": "async",
                  "parts": [ { "id": "t", "modality": "text", "text": "hate=0.99" } ] }""");

        assertThat(answer.getStatus()).isEqualTo(HttpStatus.ACCEPTED);
        JsonNode scan = awaitFinal(answer.getResponseHeaders().getLocation().toString());
        assertThat(scan.at("/decision/action").stringValue()).isEqualTo("BLOCK");
    }

    @Test
    void theSameKeyAndRequestIsTheSameScan() {
        String key = UUID.randomUUID().toString();

        JsonNode first = tree(post(text("c", "once"), key).getResponseBody());

        assertThat(tree(post(text("c", "once"), key).getResponseBody())).isEqualTo(first);
        assertThat(problem(post(text("c", "other"), key), HttpStatus.UNPROCESSABLE_CONTENT))
                .contains("Idempotency-Key was used for another request");
    }

    @Test
    void theSameKeyWaitsForTheScanThatRuns() throws Exception {
        String key = UUID.randomUUID().toString();
        String slow = """
                { "contentId": "c", "deadlineMs": 1000,
                  "parts": [ { "id": "t", "modality": "text", "text": "slow" } ] }""";

        try (var senders = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
            var first = senders.submit(() -> tree(post(slow, key).getResponseBody()));
            var second = senders.submit(() -> tree(post(slow, key).getResponseBody()));

            assertThat(first.get().at("/status").stringValue()).isEqualTo("COMPLETED");
            assertThat(second.get()).isEqualTo(first.get());
        }
    }

    @Test
    void aBareFormIsScanned() {
        MultiValueMap<String, Object> form = new LinkedMultiValueMap<>();
        form.add("text", "hello");
        form.add("file", file("clip.png", "\u0089PNG\r\n\u001a\n weapons=0.7"));

        JsonNode scan = tree(postForm(form).getResponseBody());

        assertThat(scan.at("/decision/reasons/0/parts/0").stringValue()).isEqualTo("file");
        assertThat(scan.at("/parts/1/modality").stringValue()).isEqualTo("image");
    }

    @Test
    void aFormWithARequestNamesItsFiles() {
        MultiValueMap<String, Object> form = new LinkedMultiValueMap<>();
        form.add("request", """
                { "contentId": "form", "parts": [ { "id": "clip", "modality": "video", "upload": "f" } ] }""");
        form.add("f", file("f.mp4", "violence=0.8"));

        JsonNode scan = tree(postForm(form).getResponseBody());

        assertThat(scan.at("/contentId").stringValue()).isEqualTo("form");
        assertThat(scan.at("/decision/reasons/0/rule").stringValue()).isEqualTo("violence-review");
    }

    @Test
    void aLinkToAHostThatIsNotAllowedIsAFailedPart() {
        JsonNode scan = scan("""
                { "contentId": "c",
                  "parts": [ { "id": "i", "modality": "image", "url": "http://169.254.169.254/latest" } ] }""");

        assertThat(scan.at("/parts/0/reason").stringValue()).isEqualTo("fetch_refused");
        assertThat(scan.at("/decision/action").stringValue()).isEqualTo("REVIEW");
    }

    @Test
    void evidenceAboutMinorsIsNeverShown() {
        JsonNode scan = scan(text("c", "sexual/minors=0.2 sexual=0.3 hate=0.1"));

        assertThat(evidenceOf(scan, "sexual/minors")).isEmpty();
        assertThat(evidenceOf(scan, "sexual")).isEmpty();
        assertThat(evidenceOf(scan, "hate")).hasSize(1);
        assertThat(scan.at("/categories/sexual~1minors/score").doubleValue()).isEqualTo(0.2);
    }

    @Test
    void aBodyWithFaultsIsOneProblemWithAllOfThem() {
        EntityExchangeResult<byte[]> answer = post("{ \"contentType\": \"trak\", \"deadlineMs\": NaN, \"parts\": [] }");

        assertThat(answer.getStatus()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(answer.getResponseHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(tree(answer.getResponseBody()).at("/errors").values())
                .extracting(error -> error.at("/pointer").stringValue())
                .containsExactlyInAnyOrder("/parts", "/contentId", "/contentType", "/deadlineMs");
    }

    @Test
    void brokenJsonIsNamedByItsPlace() {
        assertThat(problem(post("{ \"contentId\": }"), HttpStatus.BAD_REQUEST)).contains("line 1, column");
    }

    @Test
    void textThatIsNoUtf8IsRefusedWithItsPlace() {
        MultiValueMap<String, Object> form = new LinkedMultiValueMap<>();
        form.add("text", new ByteArrayResource("Zo\u00eb".getBytes(StandardCharsets.ISO_8859_1)));

        assertThat(problem(postForm(form), HttpStatus.UNPROCESSABLE_CONTENT)).contains("not valid UTF-8 at byte 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "has blanks", "\u00eb"})
    void anIdempotencyKeyThatIsNoneIsRefused(String key) {
        assertThat(post(text("c", "x"), key).getStatus()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /scans/018f0000-0000-7000-8000-000000000000, 404, There is no scan 018f",
        "GET, /scans/018f0000-0000-7000-8000-000000000000/events, 404, There is no scan 018f",
        "GET, /scans/not-a-uuid, 400, is not a UUID",
        "GET, /scans, 400, contentId",
        "GET, /scans?contentId=c&limit=-1, 422, 1 to 500 scans",
        "GET, /scans?contentId=c&limit=501, 422, 1 to 500 scans",
        "GET, /nowhere, 404, nowhere",
        "DELETE, /scan, 405, DELETE"
    })
    void whatIsNotThereIsAProblem(String method, String path, int status, String detail) {
        EntityExchangeResult<byte[]> answer = http.method(org.springframework.http.HttpMethod.valueOf(method))
                .uri(path)
                .exchange()
                .expectBody()
                .returnResult();

        assertThat(problem(answer, HttpStatus.valueOf(status))).contains(detail);
    }

    @Test
    void otherFormsOfBodyAreAProblem() {
        EntityExchangeResult<byte[]> answer = http.post()
                .uri("/scan")
                .contentType(MediaType.APPLICATION_XML)
                .body("<scan/>")
                .exchange()
                .expectBody()
                .returnResult();

        assertThat(problem(answer, HttpStatus.UNSUPPORTED_MEDIA_TYPE)).contains("application/xml");
    }

    @Test
    void theServiceIsReadyOnceItsBundlesAndItsDatabaseAre() {
        assertThat(get("/health/readiness").at("/status").stringValue()).isEqualTo("UP");
        assertThat(get("/health/liveness").at("/status").stringValue()).isEqualTo("UP");
    }

    private EntityExchangeResult<byte[]> postForm(MultiValueMap<String, Object> form) {
        return http.post()
                .uri("/scan")
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(form)
                .exchange()
                .expectBody()
                .returnResult();
    }

    private static JsonNode evidenceOf(JsonNode scan, String category) {
        return scan.at("/parts/0/signals").values().stream()
                .filter(signal -> signal.at("/category").stringValue().equals(category))
                .findFirst()
                .orElseThrow()
                .at("/evidence");
    }

    private static Resource file(String name, String content) {
        return new ByteArrayResource(content.getBytes(StandardCharsets.ISO_8859_1)) {
            @Override
            public String getFilename() {
                return name;
            }
        };
    }
}
