package io.gatehouse.api.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gatehouse.api.FakeClassifiers;
import io.gatehouse.api.GatehouseApplication;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import tools.jackson.databind.json.JsonMapper;

/** The service as a process of its own, which dies without a word in the middle of its work. */
class CrashTest {

    private static final int SCANS = 6;
    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();

    @TempDir
    private Path folder;

    private Optional<Process> service = Optional.empty();

    @AfterEach
    void stop() {
        service.ifPresent(Process::destroy);
        service.ifPresent(process -> process.onExit().join());
    }

    @Test
    void acceptedScansOutliveTheProcess() throws Exception {
        URI first = start("first.log");
        List<String> accepted = new ArrayList<>();
        for (int i = 0; i < SCANS; i++) {
            accepted.add(accept(first, i));
        }

        service.orElseThrow().destroyForcibly().onExit().join();

        URI second = start("second.log");
        for (String location : accepted) {
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(
                            () -> assertThat(statusOf(second.resolve(location))).isEqualTo("COMPLETED"));
        }
    }

    private URI start(String log) throws IOException {
        Path output = folder.resolve(log);
        service = Optional.of(new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Service.class.getName(),
                        "--server.port=0",
                        "--gatehouse.data-dir=" + folder.resolve("data"),
                        "--gatehouse.jobs.heartbeat=500ms",
                        "--gatehouse.jobs.back-off=100ms")
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start());
        String port = await().atMost(Duration.ofSeconds(90))
                .until(() -> portIn(output), Optional::isPresent)
                .orElseThrow();
        return URI.create("http://localhost:" + port);
    }

    private static Optional<String> portIn(Path log) throws IOException {
        Matcher found = PORT.matcher(Files.readString(log));
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    private String accept(URI service, int number) throws Exception {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(service.resolve("/scan"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("""
                                { "contentId": "survivor-%d", "mode": "async",
                                  "parts": [ { "id": "t", "modality": "text", "text": "hate=0.7" } ] }""".formatted(number)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private String statusOf(URI scan) throws Exception {
        String body = http.send(HttpRequest.newBuilder(scan).build(), HttpResponse.BodyHandlers.ofString())
                .body();
        return json.readTree(body).path("status").asString();
    }

    /** What the child process runs. */
    static final class Service {
        public static void main(String[] args) {
            SpringApplication.run(new Class<?>[] {Wiring.class}, args);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Import(GatehouseApplication.class)
    static class Wiring {
        @Bean
        @Primary
        ClassifierSet fakeClassifiers(Clock clock) {
            return FakeClassifiers.all(clock);
        }
    }
}
