package io.gatehouse.api.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.api.GatewayTest;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import tools.jackson.databind.JsonNode;

/** The service with a reviewer's hands on it. */
abstract class ReviewDesk extends GatewayTest {

    String blocked() {
        return scan(text("blocked", "hate=0.99")).at("/scanId").stringValue();
    }

    String openCase() {
        return caseOf(scan(text("reviewed", "hate=0.7")).at("/scanId").stringValue());
    }

    String caseOf(String scan) {
        for (JsonNode item : get("/reviews?limit=500").at("/items")) {
            if (item.at("/scanId").stringValue().equals(scan)) {
                return item.at("/caseId").stringValue();
            }
        }
        throw new AssertionError("no open case of the scan " + scan);
    }

    String appealed(String scan) {
        return tree(send("/scans/" + scan + "/appeal", appealOf("It is a quotation."))
                        .getResponseBody())
                .at("/appealId")
                .stringValue();
    }

    static String appealOf(String statement) {
        return "{\"appellant\": \"creator-9\", \"ground\": \"context\", \"statement\": \"%s\"}".formatted(statement);
    }

    void expectAsWritten(String path, String method, String door) {
        for (Map.Entry<String, JsonNode> example : examples(path, method)) {
            assertThat(send(door, example.getValue().get("value").toString())
                            .getStatus()
                            .value())
                    .as(example.getKey())
                    .isEqualTo(example.getValue().get("x-status").intValue());
        }
    }

    Iterable<Map.Entry<String, JsonNode>> examples(String path, String method) {
        JsonNode examples = get("/openapi")
                .at("/paths")
                .path(path)
                .path(method)
                .at("/requestBody/content/application~1json/examples");
        assertThat(examples.propertyNames()).contains("faults");
        return examples.properties();
    }

    EntityExchangeResult<byte[]> send(String door, String body) {
        return http.post()
                .uri(door)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange()
                .expectBody()
                .returnResult();
    }
}
