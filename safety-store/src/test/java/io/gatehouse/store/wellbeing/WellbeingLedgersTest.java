package io.gatehouse.store.wellbeing;

import static io.gatehouse.store.Samples.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.signal.PartResult;
import io.gatehouse.domain.signal.Signal;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.store.Samples;
import io.gatehouse.store.Samples.ThresholdPolicy;
import io.gatehouse.store.StoreTest;
import io.gatehouse.store.review.Handling;
import io.gatehouse.store.review.LabelVerdict;
import io.gatehouse.store.review.NewLabel;
import io.gatehouse.store.scan.Acceptance;
import io.gatehouse.store.scan.ScanMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class WellbeingLedgersTest extends StoreTest {

    private static final ThresholdPolicy POLICY = ThresholdPolicy.reviewAt(0.5);
    private static final Exposure ITS_TEXT = new Exposure(Modality.TEXT, Optional.of(4), 1);
    private static final Exposure ITS_SOUND = new Exposure(Modality.AUDIO, Optional.of(6), 1);

    @Autowired
    private ExposureLedger exposures;

    @Autowired
    private ComfortLedger comforts;

    private Instant start;

    @BeforeEach
    void begin() {
        start = clock.instant();
    }

    @Test
    void whoOpensAPageSeesItsTextsAndSoundOnlyOnceTheyAskForIt() {
        UUID scan = judged();

        views.record(scan, Optional.empty(), "ada");
        assertThat(exposures.seen("ada", start)).containsExactly(ITS_TEXT);

        views.record(scan, Optional.of("audio"), "ada");
        assertThat(exposures.seen("ada", start)).containsExactlyInAnyOrder(ITS_TEXT, ITS_SOUND);
        assertThat(exposures.seen("ben", start)).isEmpty();
    }

    @Test
    void whatIsKnownToHaveStayedCoveredDoesNotCountUntilItIsUncovered() {
        UUID scan = judged();

        views.record(scan, Optional.empty(), "ada", Set.of());
        views.record(scan, Optional.of("audio"), "ada", Set.of());
        assertThat(exposures.seen("ada", start)).isEmpty();

        views.record(scan, Optional.empty(), "ada", Set.of("title"));
        assertThat(exposures.seen("ada", start)).containsExactly(ITS_TEXT);
        views.record(scan, Optional.of("audio"), "ada");
        assertThat(exposures.seen("ada", start)).containsExactlyInAnyOrder(ITS_TEXT, ITS_SOUND);
    }

    @Test
    void whatIsLookedAtTwiceIsCountedOnceAndWhatIsLongAgoIsNot() {
        UUID scan = judged();
        views.record(scan, Optional.empty(), "ada");
        clock.forward(Duration.ofHours(1));
        Instant later = clock.instant();

        assertThat(exposures.seen("ada", later)).isEmpty();
        views.record(scan, Optional.empty(), "ada");
        assertThat(exposures.seen("ada", start)).containsExactly(ITS_TEXT);
        assertThat(exposures.seen("ada", later)).containsExactly(ITS_TEXT);
    }

    @Test
    void labelsOverRestTellWhatWasSeenAsWell() {
        UUID scan = judged();
        UUID opened = reviews.ofScan(scan).orElseThrow().id();

        reviews.addLabel(opened, label("ada", List.of("audio")));

        assertThat(exposures.seen("ada", start)).containsExactly(ITS_SOUND);
        assertThat(exposures.labels("ada", start)).isOne();
        assertThat(exposures.labels("ben", start)).isZero();
        assertThat(exposures.labels("ada", clock.instant().plusSeconds(1))).isZero();
    }

    @Test
    void whatNoModelJudgedHasNoSeverity() {
        UUID scan = accepted();
        views.record(scan, Optional.empty(), "ada");

        assertThat(exposures.seen("ada", start)).containsExactly(new Exposure(Modality.TEXT, Optional.empty(), 1));
    }

    @Test
    void comfortIsTheMostUntilSomebodyChooses() {
        assertThat(comforts.of("ada")).isEqualTo(Comfort.MOST);

        comforts.keep("ada", new Comfort(false, true, true));
        comforts.keep("ada", new Comfort(true, false, false));

        assertThat(comforts.of("ada")).isEqualTo(new Comfort(true, false, false));
        assertThat(comforts.of("ben")).isEqualTo(Comfort.MOST);
    }

    private UUID accepted() {
        return ((Acceptance.Fresh) scans.accept(Samples.scan("episode-1", ScanMode.SYNC)))
                .scan()
                .id();
    }

    private UUID judged() {
        UUID scan = accepted();
        scans.complete(
                scan,
                verdict(POLICY, scored("title", Modality.TEXT, 0.7), scored("audio", Modality.AUDIO, 0.9)),
                POLICY,
                Duration.ZERO);
        return scan;
    }

    private static PartResult scored(String part, Modality modality, double score) {
        return new PartResult.Scored(
                part,
                modality,
                List.of(new Signal(Category.HATE, score, Samples.BUNDLE, List.of())),
                List.of(),
                Duration.ofMillis(4));
    }

    private static NewLabel label(String reviewer, List<String> seen) {
        return new NewLabel(
                reviewer,
                LabelVerdict.VIOLATION,
                Map.of(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                seen,
                Handling.UNKNOWN);
    }
}
