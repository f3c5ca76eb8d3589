package io.gatehouse.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gatehouse.api.wiring.ClassifierSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole service on an embedded database, over HTTP, with classifiers that do what the content says. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "gatehouse.callback.secret=a secret for the tests",
            "gatehouse.callback.hosts=localhost",
            "gatehouse.intake.request-bytes=51MB",
            "gatehouse.scan.backlog=5",
            "gatehouse.fetch.allowed-hosts=media.test",
            "gatehouse.jobs.poll-every=50ms",
            "gatehouse.jobs.back-off=100ms",
            "gatehouse.review.reviewers[0].name=bea",
            "gatehouse.review.reviewers[0].appeals=true",
            "gatehouse.review.reviewers[1].name=cleo",
            "gatehouse.review.reviewers[1].appeals=true",
            "gatehouse.review.reviewers[2].name=lea",
            "gatehouse.review.reviewers[2].lead=true"
        })
@Import(GatewayTest.Fakes.class)
public abstract class GatewayTest {

    /** One folder, and so one database, for all classes that share the context. */
    private static final Path DATA = folder();

    @LocalServerPort
    protected int port;

    @Autowired
    protected JsonMapper json;

    protected RestTestClient http;

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) {
        // Of two methods that add a property either may be asked last, so a test with a service of its own names
        // another.
        registry.add("gatehouse.data-dir", () -> "${gateway-test.folder:" + DATA + '}');
    }

    @BeforeEach
    void connect() {
        http = RestTestClient.bindToServer().baseUrl("http://localhost:" + port).build();
    }

    protected JsonNode tree(byte[] body) {
        return json.readTree(body);
    }

    protected JsonNode scan(String body) {
        EntityExchangeResult<byte[]> answer = post(body);
        assertThat(answer.getStatus())
                .as(() -> new String(answer.getResponseBody(), StandardCharsets.UTF_8))
                .isEqualTo(HttpStatus.OK);
        return tree(answer.getResponseBody());
    }

    protected EntityExchangeResult<byte[]> post(String body) {
        return http.post()
                .uri("/scan")
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange()
                .expectBody()
                .returnResult();
    }

    protected EntityExchangeResult<byte[]> post(String body, String key) {
        return http.post()
                .uri("/scan")
                .contentType(MediaType.APPLICATION_JSON)
                .header("Idempotency-Key", key)
                .body(body)
                .exchange()
                .expectBody()
                .returnResult();
    }

    protected JsonNode get(String path) {
        return tree(http.get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody());
    }

    protected JsonNode awaitFinal(String location) {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> get(location),
                        scan -> scan.at("/status").stringValue().equals("COMPLETED"));
    }

    protected String problem(EntityExchangeResult<byte[]> answer, HttpStatus status) {
        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(answer.getResponseHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        JsonNode problem = tree(answer.getResponseBody());
        assertThat(problem.at("/status").intValue()).isEqualTo(status.value());
        return problem.toString();
    }

    protected static String text(String contentId, String text) {
        return """
                { "contentId": "%s", "parts": [ { "id": "p", "modality": "text", "text": "%s" } ] }""".formatted(contentId, text);
    }

    protected static String base64(String content) {
        return Base64.getEncoder().encodeToString(content.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("gatehouse-gateway-test");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
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
