package io.gatehouse.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The process that is watched is the test's own, which answers as a service does. */
@EnabledOnOs(OS.LINUX)
class MemoryCommandTest {

    private final StringWriter said = new StringWriter();
    private final AtomicInteger scans = new AtomicInteger();
    private HttpServer server;

    @TempDir
    private Path folder;

    @BeforeEach
    void start() throws IOException {
        Files.write(folder.resolve("cover.png"), new byte[] {1});
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            scans.addAndGet(exchange.getRequestURI().getPath().equals("/scan") ? 1 : 0);
            byte[] body = "{\"status\":\"COMPLETED\"}".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Server", "Gatehouse");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void theProcessThatAnswersIsWatchedWhileScansAreSent() throws Exception {
        Path json = folder.resolve("memory.json");

        int exit = run("--scans", "100", "--json", json.toString());

        assertThat(exit).as(said.toString()).isZero();
        assertThat(scans).hasValue(100);
        JsonNode figures = new JsonMapper().readTree(Files.readString(json)).at("/figures");
        assertThat(figures.at("/0/name").stringValue()).isEqualTo("service, first quarter");
        assertThat(figures.at("/0/value").doubleValue()).isBetween(20.0, 100_000.0);
        assertThat(figures.at("/6/value").doubleValue()).isZero();
    }

    @Test
    void numbersThatAreNoneAreRefusedBeforeAnythingIsSent() {
        assertThat(run("--scans", "99")).isOne();
        assertThat(run("--connections", "65")).isOne();

        assertThat(said.toString())
                .contains("--scans must be 100 to 1000000, but was 99")
                .contains("--connections must be 1 to 64");
        assertThat(scans).hasValue(0);
    }

    private int run(String... more) {
        CommandLine command = Bench.commandLine();
        command.setOut(new PrintWriter(said, true));
        command.setErr(new PrintWriter(said, true));
        String[] arguments = {
            "memory", "--url", "http://localhost:" + server.getAddress().getPort(), "--media", folder.toString()
        };
        return command.execute(
                Stream.of(arguments, more).flatMap(Arrays::stream).toArray(String[]::new));
    }
}
