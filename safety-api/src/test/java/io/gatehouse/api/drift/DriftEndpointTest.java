package io.gatehouse.api.drift;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.api.GatewayTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** {@code GET /drift} and its gauges on a service that has just begun. */
class DriftEndpointTest extends GatewayTest {

    @Test
    void aServiceThatHasJustBegunSaysThatItKnowsTooLittle() {
        scan(text("one", "hate=0.1"));

        JsonNode drift = get("/drift");

        assertThat(drift.at("/recent/decisions").intValue()).isPositive();
        assertThat(drift.at("/reference/decisions").intValue()).isZero();
        assertThat(drift.at("/snapshot").isNull()).isTrue();
        assertThat(drift.at("/categories/0/shift/verdict").asString()).isEqualTo("not enough data");
        assertThat(drift.at("/inputs/language/verdict").asString()).isEqualTo("not enough data");
        assertThat(drift.at("/parts/0/outcome").asString()).isEqualTo("abstained");
        assertThat(drift.at("/parts/0/now/n").intValue()).isPositive();
        assertThat(drift.at("/parts/0/before/value").isNull()).isTrue();
        assertThat(get("/openapi").at("/paths/~1drift/get/summary").asString()).isNotEmpty();
    }

    @Test
    void whatWasSeenLastIsOnMetrics() {
        scan(text("one", "hate=0.1"));
        get("/drift");

        assertThat(http.get()
                        .uri("/metrics")
                        .exchange()
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody())
                .containsPattern("gatehouse_drift_parts\\{status=\"failed\",time=\"recent\"} [0-9]")
                .contains("gatehouse_drift_parts{status=\"failed\",time=\"reference\"} NaN")
                .contains("gatehouse_drift_shift{category=\"hate\",moved=\"scores\"} 0.0");
    }
}
