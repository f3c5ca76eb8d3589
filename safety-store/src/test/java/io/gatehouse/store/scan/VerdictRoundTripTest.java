package io.gatehouse.store.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.policy.Action;
import io.gatehouse.domain.scan.Scanner;
import io.gatehouse.domain.scan.Verdict;
import io.gatehouse.domain.signal.AbstentionReason;
import io.gatehouse.domain.signal.Evidence;
import io.gatehouse.domain.signal.FailureReason;
import io.gatehouse.domain.signal.Gap;
import io.gatehouse.domain.signal.PartResult;
import io.gatehouse.domain.signal.Signal;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.store.Samples;
import io.gatehouse.store.Samples.ThresholdPolicy;
import io.gatehouse.store.StoreTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What was found and decided comes back equal: each kind of result and evidence, doubles bit for bit. */
class VerdictRoundTripTest extends StoreTest {

    private static final ThresholdPolicy POLICY = new ThresholdPolicy("0.3", Action.BLOCK);

    @Test
    void everyKindOfResultAndEvidenceComesBackEqual() {
        Evidence.Segment segment = new Evidence.Segment(0, 1500, Optional.of("speech"), 1.0 / 3);
        Evidence.Box box = new Evidence.Box(0.1, 0.2, 1e-17, Math.nextDown(1.0), 0.7);
        List<Evidence> evidence = List.of(
                new Evidence.Span(4, 19, 0.9),
                segment,
                new Evidence.Segment(7, 8, Optional.empty(), 0),
                box,
                new Evidence.Frame(40, 1),
                new Evidence.Transcript("words \"quoted\" \\u0000 \uD83D\uDC4B", segment),
                new Evidence.Ocr("read", box),
                new Evidence.Match("bank", 3, 0.25));
        Signal strong = new Signal(Category.VIOLENCE_GRAPHIC, Math.nextDown(1.0), Samples.BUNDLE, evidence);
        Signal weak = new Signal(Category.HATE, Double.MIN_VALUE, Samples.BUNDLE, List.of());

        assertComesBack(List.of(
                new PartResult.Scored(
                        "clip",
                        Modality.VIDEO,
                        List.of(strong, weak),
                        List.of(new Gap("speech", "speech_not_transcribed")),
                        Duration.ofNanos(1)),
                new PartResult.Abstained("audio", Modality.AUDIO, AbstentionReason.SILENCE, Duration.ofSeconds(2)),
                new PartResult.Failed(
                        "cover", Modality.IMAGE, FailureReason.UNDECODABLE, "It is cut off.", Duration.ZERO),
                Samples.scored("title", Category.HATE, 0.1 + 0.2)));
    }

    /** What is read in a picture or a file's own name for its fault may hold anything. */
    @Test
    void charactersThatPostgresCannotKeepAreReplacedInTheirPlace() {
        Evidence.Box box = new Evidence.Box(0, 0, 1, 1, 0.5);
        Evidence.Segment segment = new Evidence.Segment(0, 9, Optional.of("speech\0"), 0.5);
        Signal signal = new Signal(
                Category.HATE,
                0.1,
                Samples.BUNDLE,
                List.of(new Evidence.Ocr("a\0b\uD83D", box), new Evidence.Transcript("\uDC4B \uD83D\uDC4B", segment)));

        Verdict stored = stored(List.of(
                new PartResult.Scored("clip", Modality.VIDEO, List.of(signal), List.of(), Duration.ZERO),
                new PartResult.Failed("cover", Modality.IMAGE, FailureReason.UNDECODABLE, "no \0", Duration.ZERO)));

        assertThat(((PartResult.Scored) stored.parts().getFirst())
                        .signals()
                        .getFirst()
                        .evidence())
                .containsExactly(
                        new Evidence.Ocr("a\uFFFDb\uFFFD", box),
                        new Evidence.Transcript(
                                "\uFFFD \uD83D\uDC4B", new Evidence.Segment(0, 9, Optional.of("speech\uFFFD"), 0.5)));
        assertThat(((PartResult.Failed) stored.parts().getLast()).detail()).isEqualTo("no \uFFFD");
    }

    @Test
    void arbitraryScoresComeBackBitForBit() {
        Random random = new Random(20261123);
        List<PartResult> results = new ArrayList<>();
        for (int part = 0; part < 50; part++) {
            List<Signal> signals = new ArrayList<>();
            for (Category category : Category.values()) {
                double score = random.nextDouble() * Math.pow(10, -random.nextInt(20));
                signals.add(new Signal(
                        category, score, Samples.BUNDLE, List.of(new Evidence.Span(0, 1, random.nextDouble()))));
            }
            results.add(
                    new PartResult.Scored("part-" + part, Modality.TEXT, signals, List.of(), Duration.ofNanos(part)));
        }

        assertComesBack(results);
    }

    private void assertComesBack(List<PartResult> results) {
        Verdict verdict = verdict(results);
        Verdict stored = stored(results);

        assertThat(stored).isEqualTo(verdict);
        // A map's equality ignores the order, which is the parts' own.
        verdict.categories()
                .forEach((category, score) -> assertThat(List.copyOf(stored.categories()
                                .get(category)
                                .contributions()
                                .keySet()))
                        .isEqualTo(List.copyOf(score.contributions().keySet())));
    }

    private static Verdict verdict(List<PartResult> results) {
        return Scanner.decide(Samples.item("episode-1"), POLICY, results);
    }

    /** What is found later; it is also what the completion answered. */
    private Verdict stored(List<PartResult> results) {
        UUID id = ((Acceptance.Fresh) scans.accept(Samples.scan("episode-1", ScanMode.SYNC)))
                .scan()
                .id();

        ScanRecord completed = scans.complete(id, verdict(results), POLICY, Duration.ofMillis(3));

        assertThat(scans.find(id)).contains(completed);
        return completed.verdict().orElseThrow();
    }
}
