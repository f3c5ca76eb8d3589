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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service as a process of its own, which dies without a word in the middle of its work. */
class CrashTest {

    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
    private static final Pattern DECIDED =
            Pattern.compile("^gatehouse_scans_total\\{.*} ([0-9.]+)$", Pattern.MULTILINE);

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
        URI first = start("first.log", true);
        String done = accept(first, "done", "hate=0.7");
        awaitStatus(first.resolve(done), "COMPLETED");
        List<String> unfinished = Stream.of("held-1", "held-2", "held-3", "held-4")
                .map(id -> accept(first, id, "held hate=0.7"))
                .toList();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(statuses(first, unfinished))
                        .containsOnly(Map.entry("RUNNING", 2L), Map.entry("PENDING", 2L)));
        CompletableFuture<HttpResponse<String>> answer =
                http.sendAsync(scan(first, "awaited", "sync", "held hate=0.7"), HttpResponse.BodyHandlers.ofString());
        String awaited = await().until(() -> locations(first, "awaited"), found -> !found.isEmpty())
                .getFirst();
        JsonNode decided = read(first.resolve(done));

        service.orElseThrow().destroyForcibly().onExit().join();
        assertThat(answer).failsWithin(Duration.ofSeconds(20));

        URI second = start("second.log", false);
        assertThat(read(second.resolve(done))).isEqualTo(decided);
        unfinished.forEach(location -> awaitStatus(second.resolve(location), "COMPLETED"));
        awaitStatus(second.resolve(awaited), "COMPLETED");
        assertThat(decisionsOf(second)).isEqualTo(unfinished.size() + 1);
        assertThat(read(second.resolve("/scans?contentId=held-1")).path("items"))
                .hasSize(1);
    }

    /** @param holding whether content that says so is never done */
    private URI start(String log, boolean holding) throws IOException {
        Path output = folder.resolve(log);
        service = Optional.of(new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Service.class.getName(),
                        "--server.port=0",
                        "--crash-test.holding=" + holding,
                        "--gatehouse.data-dir=" + folder.resolve("data"),
                        "--gatehouse.jobs.threads=2",
                        "--gatehouse.jobs.poll-every=50ms",
                        "--gatehouse.jobs.heartbeat=500ms",
                        "--gatehouse.jobs.back-off=100ms",
                        "--gatehouse.jobs.sync-grace=1s",
                        "--gatehouse.jobs.sweep-every=200ms")
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

    private String accept(URI service, String contentId, String text) {
        HttpResponse<String> answer = send(scan(service, contentId, "async", text));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static HttpRequest scan(URI service, String contentId, String mode, String text) {
        return HttpRequest.newBuilder(service.resolve("/scan"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("""
                        { "contentId": "%s", "mode": "%s",
                          "parts": [ { "id": "t", "modality": "text", "text": "%s" } ] }""".formatted(contentId, mode, text)))
                .build();
    }

    private List<String> locations(URI service, String contentId) {
        return read(service.resolve("/scans?contentId=" + contentId))
                .path("items")
                .valueStream()
                .map(scan -> "/scans/" + scan.path("scanId").asString())
                .toList();
    }

    private Map<String, Long> statuses(URI service, List<String> locations) {
        return locations.stream()
                .map(location -> statusOf(service.resolve(location)))
                .collect(Collectors.groupingBy(status -> status, LinkedHashMap::new, Collectors.counting()));
    }

    private void awaitStatus(URI scan, String status) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(statusOf(scan)).isEqualTo(status));
    }

    private String statusOf(URI scan) {
        return read(scan).path("status").asString();
    }

    private double decisionsOf(URI service) {
        String page = send(HttpRequest.newBuilder(service.resolve("/metrics")).build())
                .body();
        return DECIDED.matcher(page)
                .results()
                .mapToDouble(line -> Double.parseDouble(line.group(1)))
                .sum();
    }

    private JsonNode read(URI uri) {
        return json.readTree(send(HttpRequest.newBuilder(uri).build()).body());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException broken) {
            throw new AssertionError(broken);
        }
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
        ClassifierSet fakeClassifiers(Clock clock, @Value("${crash-test.holding}") boolean holding) {
            if (holding) {
                FakeClassifiers.hold();
            }
            return FakeClassifiers.all(clock);
        }
    }
}
