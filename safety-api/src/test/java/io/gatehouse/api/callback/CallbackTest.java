package io.gatehouse.api.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import io.gatehouse.api.GatewayTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;

class CallbackTest extends GatewayTest {

    private record Call(byte[] body, String signature) {}

    private static final String SECRET = "a secret for the tests";

    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private HttpServer server;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            calls.add(new Call(
                    exchange.getRequestBody().readAllBytes(),
                    exchange.getRequestHeaders().getFirst(Signature.HEADER)));
            exchange.sendResponseHeaders(calls.size() == 1 ? 500 : 204, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void hangUp() {
        server.stop(0);
    }

    @Test
    void aFinishedScanIsPostedSignedUntilItIsTaken() {
        scan("http://localhost:" + server.getAddress().getPort() + "/done", 202);

        await().atMost(Duration.ofSeconds(20)).until(() -> calls.size() == 2);
        Call taken = calls.getLast();
        assertThat(tree(taken.body()).at("/status").stringValue()).isEqualTo("COMPLETED");
        assertThat(tree(taken.body()).at("/contentId").stringValue()).isEqualTo("called-back");
        long second = Long.parseLong(taken.signature().replaceAll("t=(\\d+),.*", "$1"));
        assertThat(taken.signature()).isEqualTo(Signature.of(taken.body(), SECRET, Instant.ofEpochSecond(second)));
    }

    @Test
    void anAddressThatIsNeitherHttpsNorTrustedIsRefusedAtTheDoor() {
        assertThat(scan("http://hooks.example/done", 422)).contains("/callbackUrl", "must be an https address");
    }

    /** Worked out with {@code printf '1700000000.{}' | openssl dgst -sha256 -hmac 'a secret for the tests'}. */
    @Test
    void theSignatureIsAnHmacOfTimeAndBody() {
        assertThat(Signature.of("{}".getBytes(StandardCharsets.UTF_8), SECRET, Instant.ofEpochSecond(1700000000)))
                .isEqualTo("t=1700000000,v1=8cb97d9cb8d533c7a23fcffd2ea410f8695bff47c6c4b1828496a67c43f8c60d");
    }

    private String scan(String callback, int status) {
        return new String(
                http.post()
                        .uri("/scan")
                        .contentType(MediaType.APPLICATION_JSON)
                        .body("""
                                { "contentId": "called-back", "mode": "async", "callbackUrl": "%s",
                                  "parts": [ { "id": "t", "modality": "text", "text": "hello" } ] }""".formatted(callback))
                        .exchange()
                        .expectStatus()
                        .isEqualTo(status)
                        .expectBody()
                        .returnResult()
                        .getResponseBody(),
                StandardCharsets.UTF_8);
    }
}
