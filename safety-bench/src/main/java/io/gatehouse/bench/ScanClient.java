package io.gatehouse.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;

/** Sends parts to a service, each as a scan of its own, and waits for the decision. */
final class ScanClient implements Attempt, AutoCloseable {

    private static final String SERVER = "Gatehouse";
    private static final int OK = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final JsonMapper JSON = new JsonMapper();

    private final LocalService service;
    private final Optional<String> key;
    private final List<SentPart> parts;
    private final AtomicInteger sent = new AtomicInteger();

    /** No proxy and no redirect takes a request elsewhere. */
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .proxy(HttpClient.Builder.NO_PROXY)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(PATIENCE)
            .build();

    ScanClient(LocalService service, Optional<String> key, List<SentPart> parts) {
        this.service = service;
        this.key = key;
        this.parts = List.copyOf(parts);
    }

    /** @throws BenchException if no service is ready there, or something else than Gatehouse answers */
    void requireReady() {
        try {
            HttpResponse<String> health =
                    send(request("/health/readiness").GET().build());
            if (health.headers().firstValue("Server").filter(SERVER::equals).isEmpty()) {
                throw new BenchException("something else than Gatehouse answers at " + service.url());
            }
            if (health.statusCode() != OK) {
                throw new BenchException("the service at " + service.url() + " is not ready; try again in a moment");
            }
        } catch (IOException e) {
            throw new BenchException(
                    "nothing answers at " + service.url()
                            + "; start the service with ./gatehouse serve, or name another with --url",
                    e);
        }
    }

    /** May be called from many threads at once. */
    @Override
    public Optional<String> make() {
        int number = sent.getAndIncrement();
        try {
            HttpResponse<String> response = send(request("/scan")
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(body(number)))
                    .build());
            return fault(response);
        } catch (IOException e) {
            return Optional.of(e.getClass().getSimpleName());
        }
    }

    private String body(int number) {
        return JSON.writeValueAsString(Map.of(
                "contentId",
                "bench-" + number,
                "contentType",
                "comment",
                "parts",
                List.of(parts.get(Math.floorMod(number, parts.size())).fields())));
    }

    /** A decision over a part that nobody could look at is quick, and worth nothing. */
    private static Optional<String> fault(HttpResponse<String> response) {
        if (response.statusCode() != OK) {
            return Optional.of("status " + response.statusCode());
        }
        return response.body().contains("\"status\":\"FAILED\"") ? Optional.of("part not scored") : Optional.empty();
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(service.at(path)).timeout(PATIENCE);
        key.ifPresent(secret -> request.header("X-API-Key", secret));
        return request;
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchException("the measuring was interrupted", e);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
