package io.gatehouse.store.shadow;

import static io.gatehouse.store.Samples.scored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.domain.policy.Policy;
import io.gatehouse.domain.scan.Verdict;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.store.Samples;
import io.gatehouse.store.Samples.ThresholdPolicy;
import io.gatehouse.store.StoreTest;
import io.gatehouse.store.scan.Acceptance;
import io.gatehouse.store.scan.ScanMode;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

class ShadowLedgerTest extends StoreTest {

    private static final Policy REAL = ThresholdPolicy.reviewAt(0.5);
    private static final Policy SHADOW = ThresholdPolicy.reviewAt(0.9);

    @Test
    void whatWasKeptIsNeitherChangedNorRemoved() {
        UUID scan = decided();
        policies.record(SHADOW);
        shadows.record(scan, verdict(SHADOW).decision(), clock.instant());

        assertThat(count("shadow_decision where scan_id = ? and action = 'ALLOW'", scan))
                .isOne();
        assertThatThrownBy(() ->
                        sql.sql("update shadow_decision set action = 'BLOCK'").update())
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> sql.sql("delete from shadow_decision").update())
                .hasMessageContaining("append-only");
    }

    @Test
    void aPolicyWhoseSourceIsNotKnownCannotDecideInTheShadow() {
        UUID scan = decided();

        assertThatThrownBy(() -> shadows.record(scan, verdict(SHADOW).decision(), clock.instant()))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private UUID decided() {
        UUID id = ((Acceptance.Fresh) scans.accept(Samples.scan("episode", ScanMode.SYNC)))
                .scan()
                .id();
        scans.complete(id, verdict(REAL), REAL, Duration.ofMillis(3));
        return id;
    }

    private static Verdict verdict(Policy policy) {
        return Samples.verdict(policy, scored("title", Category.HATE, 0.7));
    }
}
