package io.gatehouse.api.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import io.gatehouse.domain.content.ContentType;
import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.content.PartContent;
import io.gatehouse.domain.content.PartRole;
import io.gatehouse.domain.signal.Deadline;
import io.gatehouse.store.scan.PartPayload;
import io.gatehouse.store.scan.ScanLedger;
import io.gatehouse.store.scan.Submission;
import io.gatehouse.store.scan.SubmittedPart;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ItemFetcherTest {

    private static final UUID SCAN = UUID.fromString("018f0000-0000-7000-8000-000000000000");

    private final ScanLedger ledger = mock(ScanLedger.class);

    @Test
    void fetchedTextIsKeptForWhoeverNeedsItLater() {
        PartContent.Text text = new PartContent.Text("Gr\u00fc\u00dfe");

        assertThat(fetched(text.text().getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
        verify(ledger).fetched(SCAN, "title", text);
    }

    @Test
    void bytesThatAreNoTextAreNotKeptAsText() {
        assertThat(fetched(new byte[] {(byte) 0xFC})).isInstanceOf(PartContent.Unavailable.class);
        verifyNoInteractions(ledger);
    }

    private PartContent fetched(byte[] bytes) {
        SubmittedPart remote = new SubmittedPart(
                "title", Modality.TEXT, PartRole.MAIN, new PartPayload.Remote("https://m.example/t", Optional.empty()));
        Submission submission =
                new Submission("t", ContentType.TRACK, Optional.empty(), Set.of(), Optional.empty(), List.of(remote));
        return new ItemFetcher((url, deadline) -> new PartContent.Media(bytes, Optional.empty()), ledger)
                .item(SCAN, submission, Deadline.in(Duration.ofMinutes(1), Clock.systemUTC()))
                .parts()
                .getFirst()
                .content();
    }
}
