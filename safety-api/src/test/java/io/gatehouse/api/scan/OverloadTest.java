package io.gatehouse.api.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.api.FakeClassifiers;
import io.gatehouse.api.GatewayTest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import tools.jackson.databind.JsonNode;

/** What is too much is refused at the door, in words, and with the time to come back. */
class OverloadTest extends GatewayTest {

    @Autowired
    private Admission admission;

    @Autowired
    private ScanSettings settings;

    private final Deque<Admission.Ticket> tickets = new ArrayDeque<>();
    private final List<String> accepted = new ArrayList<>();

    @AfterEach
    void letGo() {
        tickets.forEach(Admission.Ticket::close);
        FakeClassifiers.release();
        accepted.forEach(this::awaitFinal);
    }

    @Test
    void asManyRequestsAsMayAreLetIn() {
        while (tickets.size() < settings.requestsAtOnce()) {
            tickets.add(admission.enter(0));
        }

        assertRefused(post(text("one-too-many", "hello")), "as much as it can");
        tickets.pop().close();
        scan(text("c", "there is room again"));
    }

    @Test
    void asManyBytesAsMayAreLetIn() {
        tickets.add(admission.enter(settings.bytesAtOnce().toBytes() - 2048));

        assertRefused(post(text("too-large-now", "a".repeat(20_000_000))), "as many bytes as it can");
        scan(text("c", "small enough"));
    }

    @Test
    void aFullBacklogTakesNoMoreScansForLaterAndScansNowAllTheSame() {
        fillTheBacklog();

        assertRefused(post(held("one-too-many")), settings.backlog() + " scans wait to be finished");
        assertThat(get("/scans?contentId=one-too-many").at("/items")).isEmpty();
        scan(text("c", "now"));

        FakeClassifiers.release();
        accepted.forEach(this::awaitFinal);
        accepted.add(location(post(held("in-time"))));
    }

    @Test
    void aFullBacklogStillAnswersWhatItAcceptedBefore() {
        String key = UUID.randomUUID().toString();
        FakeClassifiers.hold();
        String first = location(post(held("sent-twice"), key));
        accepted.add(first);
        fillTheBacklog(settings.backlog() - 1);

        assertRefused(post(held("one-too-many")), settings.backlog() + " scans wait to be finished");
        assertThat(location(post(held("sent-twice"), key))).isEqualTo(first);
    }

    @Test
    void soundThatIsTooLongIsForReviewWhereTheBacklogIsFull() {
        fillTheBacklog();

        JsonNode scan = scan("""
                { "contentId": "c", "deadlineMs": 100,
                  "parts": [ { "id": "a", "modality": "audio", "data": "%s" } ] }""".formatted(base64("slow")));

        assertThat(scan.at("/decision/action").stringValue()).isEqualTo("REVIEW");
        assertThat(scan.at("/parts/0/reason").stringValue()).isEqualTo("timeout");
    }

    @Test
    void fiftyMegabytesInOneTextAreAFault() {
        assertThat(problem(post(text("c", "a".repeat(50_000_000))), HttpStatus.UNPROCESSABLE_CONTENT))
                .contains("50000000 characters", "/parts/0/text");
        scan(text("c", "still up"));
    }

    @Test
    void aBodyBeyondTheLimitIsTooLarge() {
        assertThat(problem(post(text("c", "a".repeat(60_000_000))), HttpStatus.CONTENT_TOO_LARGE))
                .contains("at most 53477376 bytes");
        scan(text("c", "still up"));
    }

    private void fillTheBacklog() {
        fillTheBacklog(settings.backlog());
    }

    private void fillTheBacklog(int scans) {
        FakeClassifiers.hold();
        for (int i = 0; i < scans; i++) {
            accepted.add(location(post(held("waits-" + i))));
        }
    }

    private static String location(EntityExchangeResult<byte[]> answer) {
        assertThat(answer.getStatus()).isEqualTo(HttpStatus.ACCEPTED);
        return answer.getResponseHeaders().getLocation().toString();
    }

    private void assertRefused(EntityExchangeResult<byte[]> answer, String detail) {
        assertThat(problem(answer, HttpStatus.SERVICE_UNAVAILABLE)).contains(detail, "nothing was accepted");
        assertThat(answer.getResponseHeaders().getFirst(HttpHeaders.RETRY_AFTER))
                .isEqualTo(Long.toString(settings.retryAfter().toSeconds()));
    }

    private static String held(String contentId) {
        return """
                { "contentId": "%s", "mode": "async",
                  "parts": [ { "id": "t", "modality": "text", "text": "held" } ] }""".formatted(contentId);
    }
}
