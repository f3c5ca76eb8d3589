package io.gatehouse.store.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.store.Samples;
import io.gatehouse.store.StoreTest;
import io.gatehouse.store.scan.Acceptance;
import io.gatehouse.store.scan.ScanMode;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

class ViewLedgerTest extends StoreTest {

    @Test
    void everyLookIsKeptInItsOrder() {
        UUID scanId = ((Acceptance.Fresh) scans.accept(Samples.scan("episode-1", ScanMode.SYNC)))
                .scan()
                .id();

        views.record(scanId, Optional.empty(), "ada");
        views.record(scanId, Optional.of("audio"), "ben");

        assertThat(views.of(scanId)).extracting(ContentView::viewer).containsExactly("ada", "ben");
        assertThat(views.of(scanId).getLast().partId()).contains("audio");
        assertThat(views.of(scanId).getFirst().at()).isBeforeOrEqualTo(clock.instant());
    }

    @Test
    void nobodyLooksAtWhatIsNotThere() {
        UUID nothing = UUID.fromString("01930000-0000-7000-8000-000000000000");

        assertThat(views.of(nothing)).isEmpty();
        assertThatThrownBy(() -> views.record(nothing, Optional.empty(), "ada"))
                .isInstanceOf(DataAccessException.class);
    }
}
