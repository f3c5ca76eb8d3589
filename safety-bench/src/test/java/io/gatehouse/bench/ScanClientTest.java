package io.gatehouse.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ScanClientTest {

    private final Queue<String> bodies = new ConcurrentLinkedQueue<>();
    private HttpServer server;
    private ScanClient client;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
        client = new ScanClient(
                new LocalService(URI.create(url())),
                Optional.of("secret"),
                Stream.of("first text", "second \"text\"").map(SentPart::text).toList());
    }

    @AfterEach
    void stop() {
        client.close();
        server.stop(0);
    }

    @Test
    void textsAreSentInTurn() {
        serve("/scan", "Gatehouse", 200, "{\"status\":\"COMPLETED\"}");

        assertThat(client.make()).isEmpty();
        assertThat(client.make()).isEmpty();
        assertThat(client.make()).isEmpty();

        assertThat(bodies).hasSize(3);
        assertThat(bodies.remove()).contains("secret", "\"contentId\":\"bench-0\"", "\"text\":\"first text\"");
        assertThat(bodies.remove()).contains("\"contentId\":\"bench-1\"", "second \\\"text\\\"");
        assertThat(bodies.remove()).contains("\"contentId\":\"bench-2\"", "\"text\":\"first text\"");
    }

    @Test
    void aRefusalIsAnError() {
        serve("/scan", "Gatehouse", 503, "{}");
        assertThat(client.make()).contains("status 503");
    }

    @Test
    void aPartThatNobodyLookedAtIsAnErrorThoughThereIsADecision() {
        serve("/scan", "Gatehouse", 200, "{\"status\":\"COMPLETED\",\"parts\":[{\"status\":\"FAILED\"}]}");
        assertThat(client.make()).contains("part not scored");
    }

    @Test
    void aRedirectIsNotFollowed() {
        server.createContext("/scan", exchange -> {
            exchange.getResponseHeaders().set("Location", url() + "/elsewhere");
            answer(exchange, 307, "");
        });
        serve("/elsewhere", "Gatehouse", 200, "{}");

        assertThat(client.make()).contains("status 307");
        assertThat(bodies).isEmpty();
    }

    @Test
    void aServiceThatIsReadyMayBeMeasured() {
        serve("/health/readiness", "Gatehouse", 200, "{}");
        client.requireReady();
        assertThat(bodies).hasSize(1);
    }

    @Test
    void aServiceThatIsNotReadyIsNotMeasured() {
        serve("/health/readiness", "Gatehouse", 503, "{}");
        assertThatExceptionOfType(BenchException.class)
                .isThrownBy(client::requireReady)
                .withMessageContaining("is not ready");
    }

    @Test
    void anotherProgramIsLeftAlone() {
        serve("/health/readiness", "Other", 200, "{}");
        assertThat(load("--url", url())).isEqualTo("gatehouse: something else than Gatehouse answers at " + url());
    }

    @Test
    void whereNothingAnswersTheWayToStartIsTold() {
        server.stop(0);
        assertThat(load("--url", url())).contains("nothing answers at " + url(), "./gatehouse serve");
    }

    @Test
    void anotherMachineIsNeverLoaded() {
        assertThat(load("--url", "http://example.org")).contains("is not on this machine");
    }

    @Test
    void aLoadRunIsBounded() {
        assertThat(load("--seconds", "601")).contains("--seconds must be 1 to 600");
        assertThat(load("--connections", "65")).contains("--connections must be 1 to 64");
    }

    /** What the command complains of. */
    private static String load(String... options) {
        StringWriter errors = new StringWriter();
        String[] arguments = new String[options.length + 1];
        arguments[0] = "load";
        System.arraycopy(options, 0, arguments, 1, options.length);
        assertThat(Bench.commandLine().setErr(new PrintWriter(errors, true)).execute(arguments))
                .isOne();
        return errors.toString().strip();
    }

    private String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private void serve(String path, String name, int status, String body) {
        server.createContext(path, exchange -> {
            bodies.add(exchange.getRequestHeaders().getFirst("X-API-Key")
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.getResponseHeaders().set("Server", name);
            answer(exchange, status, body);
        });
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
