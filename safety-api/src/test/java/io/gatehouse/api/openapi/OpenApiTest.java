package io.gatehouse.api.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.api.GatewayTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;

class OpenApiTest extends GatewayTest {

    @Test
    void everyExampleIsAnsweredAsItSays() {
        JsonNode examples = api().at("/paths/~1scan/post/requestBody/content/application~1json/examples");

        assertThat(examples.propertyNames()).contains("comment", "faults");
        for (Map.Entry<String, JsonNode> example : examples.properties()) {
            assertThat(statusOf(example.getValue().get("value")))
                    .as(example.getKey())
                    .isEqualTo(example.getValue().get("x-status").intValue());
        }
    }

    @Test
    void everyDoorIsDescribed() {
        assertThat(api().at("/paths").propertyNames()).contains("/scan", "/scans", "/scans/{id}", "/scans/{id}/events");
        assertThat(api().at("/paths/~1reviews~1labels~1export/get/responses/200/content")
                        .propertyNames())
                .contains("application/x-ndjson", "text/csv");
        assertThat(api().at("/paths/~1scan/post/responses").propertyNames())
                .contains("200", "202", "400", "413", "422", "503");
    }

    @ParameterizedTest
    @CsvSource({
        "/reviews/next, reviewer categories category language languages, 200 204 422",
        "/reviews/{caseId}/extend, reviewer, 200 404 409 422",
        "/reviews/{caseId}/release, reviewer, 200 404 409 422",
        "/reviews/{caseId}/skip, reviewer reason, 200 404 409 422",
        "/reviews/{caseId}/escalate, reviewer reason, 200 404 409 422",
        "/reviews/{caseId}/labels/{labelId}/retraction, reviewer, 200 404 409 422"
    })
    void whatReviewersSendIsDescribedWithItsAnswers(String path, String properties, String answers) {
        JsonNode door = api().at("/paths").path(path).path("post");

        assertThat(door.at("/summary").stringValue()).isNotBlank();
        assertThat(door.at("/requestBody/content/application~1json/schema/properties")
                        .propertyNames())
                .containsExactlyInAnyOrder(properties.split(" "));
        assertThat(door.at("/responses").propertyNames()).contains(answers.split(" "));
        assertThat(door.at("/responses/200/content")).isNotEmpty();
    }

    @Test
    void thereIsAPageToTryItOut() {
        http.get().uri("/docs").exchange().expectStatus().isOk();
        http.get().uri("/openapi.yaml").exchange().expectStatus().isOk();
    }

    private JsonNode api() {
        return tree(http.get()
                .uri("/openapi")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody());
    }

    private int statusOf(JsonNode request) {
        return http.post()
                .uri("/scan")
                .contentType(MediaType.APPLICATION_JSON)
                .body(json.writeValueAsBytes(request))
                .exchange()
                .expectBody()
                .returnResult()
                .getStatus()
                .value();
    }
}
