package io.gatehouse.api.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.api.FakeClassifiers;
import io.gatehouse.api.GatewayTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** {@code GET /scans/{id}/events}. */
@Timeout(30)
class ScanEventsTest extends GatewayTest {

    @Test
    void ofAScanThatIsDoneEverythingIsToldAtOnce() throws Exception {
        String location = "/scans/" + scan(text("c", "hello")).at("/scanId").stringValue();

        try (Stream<String> lines = events(location)) {
            assertThat(names(lines)).containsExactly("part", "COMPLETED");
        }
    }

    /** The second part is held until the first one was heard of: were progress told at the end, this would not end. */
    @Test
    void ofAScanThatRunsEachPartIsToldWhenItIsDone() throws Exception {
        FakeClassifiers.hold();
        String location = post("""
                { "contentId": "c", "mode": "async", "parts": [
                  { "id": "quick", "modality": "text", "text": "hello" },
                  { "id": "long", "modality": "text", "text": "held" } ] }""").getResponseHeaders().getLocation().toString();
        List<String> seen = new ArrayList<>();

        try (Stream<String> lines = events(location)) {
            lines.filter(line -> line.startsWith("event: ") || line.startsWith("data: "))
                    .peek(seen::add)
                    .filter(line -> line.contains("\"id\":\"quick\"") && !line.contains("COMPLETED"))
                    .forEach(line -> FakeClassifiers.release());
        }

        assertThat(names(seen.stream())).endsWith("RUNNING", "part", "part", "COMPLETED");
        assertThat(seen).filteredOn(line -> line.contains("\"id\":\"long\"")).hasSize(2);
    }

    @AfterEach
    void letGo() {
        FakeClassifiers.release();
    }

    private Stream<String> events(String location) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + location + "/events"))
                .header("Accept", "text/event-stream")
                .build();
        HttpResponse<Stream<String>> answer =
                HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofLines());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/event-stream");
        return answer.body();
    }

    private static List<String> names(Stream<String> lines) {
        return lines.filter(line -> line.startsWith("event: "))
                .map(line -> line.substring("event: ".length()))
                .toList();
    }
}
