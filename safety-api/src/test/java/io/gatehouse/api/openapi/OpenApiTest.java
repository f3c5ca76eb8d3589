package io.gatehouse.api.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.api.GatewayTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
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
