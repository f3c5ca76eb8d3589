package io.gatehouse.api.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.net.URIBuilder;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to a running service over HTTP. */
final class ServiceClient implements AutoCloseable {

    static final JsonMapper JSON = new JsonMapper();

    private static final String SERVER = "Gatehouse";
    private static final Duration ASYNC_PATIENCE = Duration.ofMinutes(10);
    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int ACCEPTED = 202;

    /** An answer as read and as received. */
    record Scanned(ScanAnswer answer, String json) {}

    private record Response(int status, String body, Optional<String> server, Optional<String> location) {}

    private final URI url;
    private final Optional<String> key;
    private final CloseableHttpClient http = HttpClients.createMinimal();

    ServiceClient(URI url, Optional<String> key) {
        this.url = url;
        this.key = key;
    }

    Presence presence() {
        try {
            Response health = send(new HttpGet(at("/health/readiness")));
            if (health.server().filter(SERVER::equals).isEmpty()) {
                return Presence.SOMETHING_ELSE;
            }
            return health.status() == OK ? Presence.READY : Presence.NOT_READY;
        } catch (IOException e) {
            return Presence.NOBODY;
        }
    }

    /**
     * Sends a scan and waits for its decision.
     *
     * @throws CliException if the service cannot be reached or refuses; the message says what to do
     */
    Scanned scan(HttpEntity body) {
        HttpPost request = new HttpPost(at("/scan"));
        request.setEntity(body);
        Response response = exchange(request);
        if (response.status() == ACCEPTED) {
            String location = response.location()
                    .orElseThrow(() -> new CliException("the service accepted a scan without saying where it is"));
            return Patience.until(ASYNC_PATIENCE, () -> settled(location))
                    .orElseThrow(() -> new CliException("the scan " + location + " has no decision after "
                            + ASYNC_PATIENCE.toMinutes() + " minutes; ask for it again later"));
        }
        return read(response);
    }

    /**
     * Sends JSON and reads JSON.
     *
     * @throws CliException if the service cannot be reached or refuses; the message says what to do
     */
    JsonNode post(String path, JsonNode body) {
        HttpPost request = new HttpPost(at(path));
        request.setEntity(new StringEntity(body.toString(), ContentType.APPLICATION_JSON));
        return json(exchange(request));
    }

    /**
     * Reads JSON.
     *
     * @param parameters an object of single values
     * @throws CliException if the service cannot be reached or refuses; the message says what to do
     */
    JsonNode get(String path, JsonNode parameters) {
        URIBuilder address = new URIBuilder(at(path));
        parameters
                .properties()
                .forEach(each ->
                        address.addParameter(each.getKey(), each.getValue().asString()));
        return json(exchange(new HttpGet(address.toString())));
    }

    private static JsonNode json(Response response) {
        if (response.status() != OK && response.status() != CREATED) {
            throw new CliException(problem(response));
        }
        try {
            return JSON.readTree(response.body());
        } catch (JacksonException e) {
            throw new CliException("the service's answer is no JSON: " + e.getOriginalMessage(), e);
        }
    }

    private Optional<Scanned> settled(String location) {
        Scanned scanned = read(exchange(new HttpGet(url.resolve(location))));
        return scanned.answer().settled() ? Optional.of(scanned) : Optional.empty();
    }

    private static Scanned read(Response response) {
        if (response.status() != OK) {
            throw new CliException(problem(response));
        }
        try {
            return new Scanned(JSON.readValue(response.body(), ScanAnswer.class), response.body());
        } catch (JacksonException e) {
            throw new CliException("the service's answer is not what POST /scan answers: " + e.getOriginalMessage(), e);
        }
    }

    private Response exchange(ClassicHttpRequest request) {
        try {
            return send(request);
        } catch (IOException e) {
            throw new CliException(
                    "nothing answers at " + url
                            + "; start the service with ./gatehouse serve, or name another with --url",
                    e);
        }
    }

    private Response send(ClassicHttpRequest request) throws IOException {
        key.ifPresent(secret -> request.setHeader("X-API-Key", secret));
        return http.execute(
                request,
                response -> new Response(
                        response.getCode(),
                        response.getEntity() == null
                                ? ""
                                : EntityUtils.toString(response.getEntity(), StandardCharsets.UTF_8),
                        header(response.getFirstHeader(HttpHeaders.SERVER)),
                        header(response.getFirstHeader(HttpHeaders.LOCATION))));
    }

    /** The problem document's sentences, the faults each on a line. */
    private static String problem(Response response) {
        List<String> lines = new ArrayList<>();
        lines.add("the service answered " + response.status());
        try {
            JsonNode problem = JSON.readTree(response.body());
            Optional.ofNullable(problem.get("detail")).ifPresent(detail -> lines.add(detail.asString()));
            problem.path("errors")
                    .forEach(fault -> lines.add(fault.path("pointer").asString("") + " "
                            + fault.path("detail").asString("")));
        } catch (JacksonException e) {
            lines.add(response.body().lines().findFirst().orElse("without a word"));
        }
        return String.join("\n  ", lines);
    }

    private URI at(String path) {
        try {
            return new URIBuilder(url).appendPath(path).build();
        } catch (java.net.URISyntaxException e) {
            throw new CliException("--url " + url + " is not an address", e);
        }
    }

    private static Optional<String> header(@Nullable Header header) {
        return Optional.ofNullable(header).map(Header::getValue);
    }

    @Override
    public void close() {
        http.close(org.apache.hc.core5.io.CloseMode.IMMEDIATE);
    }
}
