package io.gatehouse.api.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gatehouse.api.FakeClassifiers;
import io.gatehouse.api.wiring.ClassifierSet;
import io.gatehouse.domain.policy.PolicyLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.http.MediaType;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole service with a policy that decides in the shadow of the default one. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(ShadowServiceTest.Fakes.class)
@DirtiesContext
class ShadowServiceTest {

    private static final String SHADOW = """
            name: default
            version: 99
            taxonomy: 1
            rules:
              - { id: hate-block, category: hate, at-least: 0.6, action: BLOCK }
              - id: first-territory
                when: |
                  content.territories[0] == "DE"
                action: BLOCK
            """;

    @LocalServerPort
    private int port;

    @Autowired
    private JsonMapper json;

    private RestTestClient http;

    @DynamicPropertySource
    static void aShadow(DynamicPropertyRegistry registry) throws IOException {
        Path data = Files.createTempDirectory("gatehouse-shadow-test");
        Path file = Files.writeString(data.resolve("next.yaml"), SHADOW);
        registry.add("gatehouse.data-dir", data::toString);
        registry.add("gatehouse.policy.shadow", file::toString);
    }

    @BeforeEach
    void connect() {
        http = RestTestClient.bindToServer().baseUrl("http://localhost:" + port).build();
    }

    @Test
    void itDecidesBesideTheRealPolicyWithoutEffect() {
        int version = new PolicyLoader().builtIn("default").ref().version();
        JsonNode blocked = scan("hate=0.7");
        scan("nothing at all");

        assertThat(blocked.at("/decision/action").asString()).isEqualTo("REVIEW");
        assertThat(blocked.at("/decision/policy/version").intValue()).isEqualTo(version);
        JsonNode report = await().atMost(Duration.ofSeconds(20))
                .until(this::report, seen -> seen.at("/scans").intValue() == 2);
        // The condition asks for a territory where there is none: the shadow cannot work it out, and sends to review.
        assertThat(report.at("/actions").values())
                .extracting(pair ->
                        pair.at("/from").asString() + " to " + pair.at("/to").asString())
                .containsExactlyInAnyOrder("ALLOW to REVIEW", "REVIEW to BLOCK");
        assertThat(report.at("/other/version").intValue()).isEqualTo(99);
        assertThat(report.at("/categories/0/category").asString()).isEqualTo("hate");
        assertThat(report.at("/categories/0/flips/0/to").asString()).isEqualTo("BLOCK");
        assertThat(text("/metrics"))
                .contains("gatehouse_shadow_decisions_total{action=\"review\",shadow_action=\"block\"} 1.0")
                .contains("gatehouse_shadow_decisions_total{action=\"allow\",shadow_action=\"review\"} 1.0");
        assertThat(json.readTree(text("/scans/" + blocked.at("/scanId").asString())))
                .isEqualTo(blocked);
    }

    @Test
    void aPeriodThatIsNoneIsRefused() {
        http.get()
                .uri("/policies/shadow?since=yesterday&limit=0")
                .exchange()
                .expectStatus()
                .isEqualTo(422);
        http.get().uri("/policies/shadow?limit=many").exchange().expectStatus().isBadRequest();
    }

    private JsonNode report() {
        return json.readTree(text("/policies/shadow"));
    }

    private JsonNode scan(String text) {
        return json.readTree(http.post()
                .uri("/scan")
                .contentType(MediaType.APPLICATION_JSON)
                .body("""
                        { "contentId": "c", "parts": [ { "id": "p", "modality": "text", "text": "%s" } ] }""".formatted(text))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody());
    }

    private String text(String path) {
        return http.get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
    }

    @TestConfiguration
    static class Fakes {
        @Bean
        @Primary
        ClassifierSet fakeClassifiers(Clock clock) {
            return FakeClassifiers.all(clock);
        }
    }
}
