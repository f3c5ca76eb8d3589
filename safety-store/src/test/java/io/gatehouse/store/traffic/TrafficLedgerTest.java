package io.gatehouse.store.traffic;

import static io.gatehouse.store.Samples.scored;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.content.ContentItem;
import io.gatehouse.domain.content.ContentType;
import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.content.Part;
import io.gatehouse.domain.scan.Scanner;
import io.gatehouse.domain.signal.AbstentionReason;
import io.gatehouse.domain.signal.PartResult;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.store.Samples;
import io.gatehouse.store.Samples.ThresholdPolicy;
import io.gatehouse.store.StoreTest;
import io.gatehouse.store.replay.Period;
import io.gatehouse.store.scan.Acceptance;
import io.gatehouse.store.scan.ScanMode;
import io.gatehouse.store.scan.Submission;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TrafficLedgerTest extends StoreTest {

    private static final ThresholdPolicy POLICY = ThresholdPolicy.reviewAt(0.5);

    private Instant begin;

    @BeforeEach
    void begin() {
        begin = clock.instant().minusSeconds(1);
    }

    @Test
    void aDecisionIsSeenFromOutside() {
        decided(
                Optional.of("pt-BR"),
                "Olá a todos",
                scored("title", Category.HATE_THREATENING, 0.25),
                new PartResult.Abstained("audio", Modality.AUDIO, AbstentionReason.SILENCE, Duration.ofMillis(1)));

        SeenDecision seen = sample(9).getFirst();

        assertThat(seen.language()).isEqualTo("pt");
        assertThat(seen.scores()).isEqualTo(Map.of(Category.HATE, 0.25, Category.HATE_THREATENING, 0.25));
        assertThat(seen.bundles()).containsExactly(Samples.BUNDLE.digest());
        assertThat(seen.parts())
                .containsExactlyInAnyOrder(
                        new SeenPart(Modality.TEXT, SeenPart.Outcome.SCORED, 11, seen.scores()),
                        new SeenPart(Modality.AUDIO, SeenPart.Outcome.ABSTAINED, 0, Map.of()));
    }

    @Test
    void whatNobodySaidAndNobodyScoredIsNotMadeUp() {
        decided(
                Optional.empty(),
                "with a NUL \0",
                new PartResult.Abstained(
                        "title", Modality.TEXT, AbstentionReason.LANGUAGE_UNSUPPORTED, Duration.ofMillis(1)));

        SeenDecision seen = sample(9).getFirst();

        assertThat(seen.language()).isEqualTo("und");
        assertThat(seen.scores()).isEmpty();
        assertThat(seen.bundles()).isEmpty();
        assertThat(seen.parts()).containsExactly(new SeenPart(Modality.TEXT, SeenPart.Outcome.ABSTAINED, 12, Map.of()));
    }

    @Test
    void ofManySoManyAreDrawnTheSameOnesEachTime() {
        IntStream.range(0, 20)
                .forEach(number -> decided(Optional.empty(), "word", scored("title", Category.SPAM, number / 100.0)));

        List<SeenDecision> drawn = sample(5);

        assertThat(drawn).hasSize(5).doesNotHaveDuplicates();
        assertThat(sample(5)).isEqualTo(drawn);
        assertThat(sample(99)).hasSize(20).containsAll(drawn);
        assertThat(traffic.count(period())).isEqualTo(20);
    }

    @Test
    void aPeriodHoldsItsBeginningButNotItsEnd() {
        decided(Optional.empty(), "word", scored("title", Category.SPAM, 0.1));
        Instant at = history.span(POLICY.ref().name()).orElseThrow().first();

        assertThat(traffic.count(new Period(at, at.plusSeconds(1)))).isOne();
        assertThat(traffic.sample(new Period(begin, at), 9)).isEmpty();
        assertThat(traffic.count(new Period(begin, at))).isZero();
    }

    private List<SeenDecision> sample(int most) {
        return traffic.sample(period(), most);
    }

    private Period period() {
        return new Period(begin, clock.instant().plusSeconds(60));
    }

    private void decided(Optional<String> language, String text, PartResult... results) {
        ContentItem item = new ContentItem(
                "comment",
                ContentType.COMMENT,
                Optional.empty(),
                Set.of(),
                language,
                List.of(Part.text("title", text), Part.media("audio", Modality.AUDIO, Samples.SOUND)));
        var id = ((Acceptance.Fresh) scans.accept(
                        Samples.scan(Submission.of(item), ScanMode.SYNC, Optional.empty(), Optional.empty())))
                .scan()
                .id();
        scans.complete(id, Scanner.decide(item, POLICY, List.of(results)), POLICY, Duration.ofMillis(3));
    }
}
