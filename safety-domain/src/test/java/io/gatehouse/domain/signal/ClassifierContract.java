package io.gatehouse.domain.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gatehouse.domain.content.Part;
import io.gatehouse.domain.content.PartContent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What every {@link Classifier} keeps to; its tests extend this and hand over a classifier and parts for it. */
@TestInstance(Lifecycle.PER_CLASS)
public abstract class ClassifierContract {

    /** Batches may add up floats in another order than single calls do. */
    private static final double BATCH_TOLERANCE = 1e-4;

    private static final int AT_ONCE = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Classifier classifier;

    /** A new classifier with room for at least {@value #AT_ONCE} parts at once; the contract closes it. */
    protected abstract Classifier open() throws Exception;

    /** A part that the classifier scores. */
    protected abstract Part ordinaryPart();

    /** Another such part, with other scores. */
    protected abstract Part anotherPart();

    /** Bytes that claim to be of the modality and are not; empty where everything can be read, as with text. */
    protected abstract Optional<Part> undecodablePart();

    @BeforeAll
    final void openTheClassifier() throws Exception {
        classifier = open();
    }

    @AfterAll
    final void closeTheClassifier() {
        if (classifier != null) {
            classifier.close();
        }
    }

    @Test
    void anOrdinaryPartIsScoredUnderItsOwnName() {
        PartResult.Scored scored = scored(classifier, ordinaryPart());

        assertThat(scored.partId()).isEqualTo(ordinaryPart().id());
        assertThat(scored.modality()).isEqualTo(classifier.modality());
        assertThat(scored.elapsed()).isBetween(Duration.ZERO, PATIENCE);
    }

    @Test
    void signalsAreOfDeclaredCategoriesAndDeclaredBundles() {
        List<Signal> signals = scored(classifier, ordinaryPart()).signals();

        assertThat(signals).extracting(Signal::category).isSubsetOf(classifier.categories());
        assertThat(signals).extracting(Signal::bundle).isSubsetOf(classifier.bundles());
        assertThat(signals)
                .extracting(Signal::score)
                .allSatisfy(score -> assertThat(score).isNotNaN().isBetween(0.0, 1.0));
    }

    @Test
    void noBundleGivesACategoryTwice() {
        assertThat(scored(classifier, ordinaryPart()).signals())
                .extracting(signal -> signal.bundle().label() + ' ' + signal.category())
                .doesNotHaveDuplicates();
    }

    @Test
    void theSamePartGivesTheSameSignals() {
        assertThat(scored(classifier, ordinaryPart()).signals())
                .isEqualTo(scored(classifier, ordinaryPart()).signals());
    }

    @Test
    void differentPartsGiveDifferentScores() {
        assertThat(scores(scored(classifier, ordinaryPart()))).isNotEqualTo(scores(scored(classifier, anotherPart())));
    }

    @Test
    void manyPartsAtOnceKeepTheirNamesAndTheirScores() {
        List<CompletableFuture<PartResult>> futures = IntStream.range(0, AT_ONCE)
                .mapToObj(number -> classifier.classify(
                        renamed(number % 2 == 0 ? ordinaryPart() : anotherPart(), "part-" + number), ample()))
                .toList();
        List<Map<String, Double>> alone =
                List.of(scores(scored(classifier, ordinaryPart())), scores(scored(classifier, anotherPart())));

        for (int number = 0; number < AT_ONCE; number++) {
            PartResult result = await(futures.get(number));
            assertThat(result.partId()).isEqualTo("part-" + number);
            assertThat(result).isInstanceOf(PartResult.Scored.class);
            assertClose(scores((PartResult.Scored) result), alone.get(number % 2));
        }
    }

    @Test
    void aDeadlineThatHasPassedIsATimeout() {
        PartResult result = await(classifier.classify(ordinaryPart(), new Deadline(Instant.EPOCH)));

        assertFailed(result, FailureReason.TIMEOUT);
    }

    @Test
    void bytesThatCannotBeDecodedAreAFailureOfThePartAlone() {
        undecodablePart().ifPresent(part -> {
            assertFailed(await(classifier.classify(part, ample())), FailureReason.UNDECODABLE);
            scored(classifier, ordinaryPart());
        });
    }

    @Test
    void contentThatCouldNotBeHadKeepsItsReason() {
        PartContent missing = new PartContent.Unavailable(FailureReason.FETCH_REFUSED, "The host is not allowed.");
        Part part = new Part("gone", classifier.modality(), ordinaryPart().role(), missing);

        assertFailed(await(classifier.classify(part, ample())), FailureReason.FETCH_REFUSED);
    }

    @Test
    void aClosedClassifierIsUnavailableAndDoesNotThrow() throws Exception {
        Classifier closed = open();
        closed.close();

        assertFailed(await(closed.classify(ordinaryPart(), ample())), FailureReason.CLASSIFIER_UNAVAILABLE);
    }

    private static PartResult.Scored scored(Classifier classifier, Part part) {
        PartResult result = await(classifier.classify(part, ample()));
        assertThat(result).isInstanceOf(PartResult.Scored.class);
        return (PartResult.Scored) result;
    }

    private static PartResult await(CompletableFuture<PartResult> future) {
        return future.copy().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }

    private static void assertFailed(PartResult result, FailureReason reason) {
        assertThat(result).isInstanceOfSatisfying(PartResult.Failed.class, failed -> {
            assertThat(failed.reason()).isEqualTo(reason);
            assertThat(failed.detail()).isNotBlank();
        });
    }

    private static void assertClose(Map<String, Double> scores, Map<String, Double> expected) {
        assertThat(scores).containsOnlyKeys(expected.keySet());
        scores.forEach(
                (name, score) -> assertThat(score).as(name).isCloseTo(expected.get(name), within(BATCH_TOLERANCE)));
    }

    private static Map<String, Double> scores(PartResult.Scored scored) {
        return scored.signals().stream()
                .collect(Collectors.toMap(signal -> signal.bundle().label() + ' ' + signal.category(), Signal::score));
    }

    private static Deadline ample() {
        return Deadline.in(PATIENCE, Clock.systemUTC());
    }

    private static Part renamed(Part part, String id) {
        return new Part(id, part.modality(), part.role(), part.content());
    }
}
