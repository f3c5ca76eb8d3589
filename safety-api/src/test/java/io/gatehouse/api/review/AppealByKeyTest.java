package io.gatehouse.api.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.api.access.NewKey;
import io.gatehouse.api.access.Role;
import io.gatehouse.store.audit.ContentView;
import io.gatehouse.store.audit.ViewLedger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** Appeals that people close over HTTP, each by a key of their own. */
@DirtiesContext
class AppealByKeyTest extends ReviewDesk {

    private static final String UPHELD = "{\"outcome\": \"upheld\", \"reason\": \"It stands.\"}";
    private static final Map<String, NewKey> KEYS = Stream.of("gate", "sender", "bea", "cleo", "nobody-knows")
            .collect(Collectors.toMap(name -> name, name -> NewKey.create(name, role(name), new SecureRandom())));

    private static Role role(String name) {
        return switch (name) {
            case "gate" -> Role.ADMIN;
            case "sender" -> Role.SCANNER;
            default -> Role.REVIEWER;
        };
    }

    @DynamicPropertySource
    static void keys(DynamicPropertyRegistry registry) throws IOException {
        Path data = Files.createTempDirectory("gatehouse-keys-test");
        registry.add("gateway-test.folder", data::toString);
        int n = 0;
        for (NewKey key : KEYS.values()) {
            String at = "gatehouse.access.keys[" + n++ + "].";
            registry.add(at + "name", () -> key.entry().name());
            registry.add(
                    at + "roles", () -> key.entry().roles().iterator().next().name());
            registry.add(at + "sha256", () -> key.entry().sha256());
        }
    }

    @Autowired
    private ViewLedger views;

    @BeforeEach
    void signIn() {
        http = RestTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .defaultHeader("X-API-Key", KEYS.get("gate").secret())
                .build();
    }

    @Test
    void theExamplesOfADecisionOnAnAppealAreAnsweredAsTheySay() {
        for (Map.Entry<String, JsonNode> example : examples("/reviews/appeals/{appealId}/decision", "post")) {
            String door = "/reviews/appeals/" + appealed(blocked()) + "/decision";
            String body = example.getValue().get("value").toString();
            assertThat(sendAs("bea", door, body).getStatus().value())
                    .as(example.getKey())
                    .isEqualTo(example.getValue().get("x-status").intValue());
        }
    }

    @Test
    void whatWasBlockedComesBackAndItsReadersSeeWhy() {
        String scan = blocked();
        String appeal = appealed(scan);
        assertThat(get("/scans/" + scan).has("overturn")).isFalse();

        JsonNode closed = tree(
                sendAs("bea", "/reviews/appeals/" + appeal + "/decision", """
                {"outcome": "reversed", "reason": "It is a quotation."}""").getResponseBody());

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
        assertThat(sendAs("bea", "/reviews/" + opened + "/labels", "{\"verdict\": \"VIOLATION\"}")
                        .getStatus())
                .isEqualTo(HttpStatus.CREATED);
        String door = "/reviews/appeals/" + appealed(scan) + "/decision";

        assertThat(problem(sendAs("bea", door, UPHELD), HttpStatus.FORBIDDEN)).contains("against themselves");
        assertThat(problem(sendAs("nobody-knows", door, UPHELD), HttpStatus.FORBIDDEN))
                .contains("Only people decide");
        assertThat(sendAs("cleo", door, UPHELD).getStatus()).isEqualTo(HttpStatus.OK);
        assertThat(problem(sendAs("cleo", door, UPHELD), HttpStatus.CONFLICT)).contains("for good: upheld");
    }

    @Test
    void whoMayReviewAndReadsAScanIsNotedAndItsSenderIsNot() {
        UUID scan = UUID.fromString(blocked());
        readAs("sender", "/scans/" + scan);
        assertThat(views.of(scan)).isEmpty();

        readAs("gate", "/scans/" + scan);
        readAs("gate", "/scans?contentId=blocked&limit=500");
        readAs("bea", "/reviews/appeals/" + appealed(scan.toString()));

        assertThat(views.of(scan)).extracting(ContentView::viewer).containsExactly("gate", "gate", "bea");
    }

    private void readAs(String who, String path) {
        http.get()
                .uri(path)
                .header("X-API-Key", KEYS.get(who).secret())
                .exchange()
                .expectStatus()
                .isOk();
    }

    private EntityExchangeResult<byte[]> sendAs(String who, String door, String body) {
        return http.post()
                .uri(door)
                .header("X-API-Key", KEYS.get(who).secret())
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange()
                .expectBody()
                .returnResult();
    }
}
