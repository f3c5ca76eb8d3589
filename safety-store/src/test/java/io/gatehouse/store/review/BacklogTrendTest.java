package io.gatehouse.store.review;

import static io.gatehouse.store.Samples.scored;
import static io.gatehouse.store.Samples.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.store.Samples;
import io.gatehouse.store.Samples.ThresholdPolicy;
import io.gatehouse.store.StoreTest;
import io.gatehouse.store.review.BacklogTrend.Day;
import io.gatehouse.store.scan.Acceptance;
import io.gatehouse.store.scan.ScanMode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class BacklogTrendTest extends StoreTest {

    private static final ThresholdPolicy POLICY = ThresholdPolicy.reviewAt(0.5);

    @Autowired
    private BacklogTrend trend;

    private LocalDate first;

    @BeforeEach
    void beginAtNoon() {
        first = clock.forwardToNoon();
    }

    @Test
    void eachDayTellsWhatCameWhatWentAndWhatWaitsWhenItEnds() {
        UUID one = open();
        open();
        clock.forward(Duration.ofDays(2));
        label(one);
        open();

        assertThat(trend.days(first.minusDays(1), first.plusDays(2)))
                .containsExactly(
                        new Day(first.minusDays(1), 0, 0, 0),
                        new Day(first, 2, 0, 2),
                        new Day(first.plusDays(1), 0, 0, 2),
                        new Day(first.plusDays(2), 1, 1, 2));
    }

    @Test
    void whatCameBeforeTheFirstDayWaitsOnItToo() {
        open();
        label(open());
        clock.forward(Duration.ofDays(5));

        LocalDate later = first.plusDays(5);
        assertThat(trend.days(later, later)).containsExactly(new Day(later, 0, 0, 1));
    }

    @Test
    void goldenItemsDoNotCount() {
        UUID known = open();
        label(known);
        quality.hide(known, new GoldenTruth(LabelVerdict.VIOLATION, Map.of(), "lea", "It is plain."));

        assertThat(trend.days(first, first)).containsExactly(new Day(first, 1, 1, 0));
    }

    private UUID open() {
        UUID scan = ((Acceptance.Fresh) scans.accept(Samples.scan("episode-1", ScanMode.SYNC)))
                .scan()
                .id();
        scans.complete(scan, verdict(POLICY, scored("title", Category.HATE, 0.7)), POLICY, Duration.ZERO);
        return reviews.ofScan(scan).orElseThrow().id();
    }

    private void label(UUID caseId) {
        reviews.addLabel(
                caseId,
                new NewLabel(
                        "ada",
                        LabelVerdict.VIOLATION,
                        Map.of(),
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        List.of(),
                        Handling.UNKNOWN));
    }
}
