package io.gatehouse.domain.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.taxonomy.Category;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SignalTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);

    static Stream<Arguments> valuesThatCannotBe() {
        return Stream.of(
                refused(
                        "the score of hate must lie in 0..1, but was NaN",
                        () -> new Signal(Category.HATE, Double.NaN, FakeClassifier.BUNDLE, List.of())),
                refused("a span needs 0 <= begin < end, but was 5..5", () -> new Evidence.Span(5, 5, 0.5)),
                refused("a span needs 0 <= begin < end, but was -1..5", () -> new Evidence.Span(-1, 5, 0.5)),
                refused("a span's score must lie in 0..1, but was 1.5", () -> new Evidence.Span(0, 5, 1.5)),
                refused(
                        "a segment needs 0 <= startMs < endMs, but was 9..3",
                        () -> new Evidence.Segment(9, 3, Optional.empty(), 0.5)),
                refused("a box's width must lie in 0..1, but was 2.0", () -> new Evidence.Box(0, 0, 2, 1, 0.5)),
                refused("a frame's time cannot be negative, but was -1 ms", () -> new Evidence.Frame(-1, 0.5)),
                refused("a match's score must lie in 0..1, but was -1.0", () -> new Evidence.Match("bank", 3, -1)),
                refused(
                        "a bundle's digest is \"sha256:\" and 64 hex digits, but was md5:00",
                        () -> new BundleRef("text", "1", "md5:00")),
                refused(
                        "part \"title\" is called scored but has no signal; abstain instead",
                        () -> new PartResult.Scored("title", Modality.TEXT, List.of(), List.of(), Duration.ZERO)));
    }

    @ParameterizedTest
    @MethodSource("valuesThatCannotBe")
    void aValueThatCannotBeIsRefusedWithItsReason(String message, ThrowingCallable value) {
        assertThatIllegalArgumentException().isThrownBy(value).withMessage(message);
    }

    @Test
    void recognisedWordsAreAsSureAsThePlaceTheyComeFrom() {
        Evidence.Segment segment = new Evidence.Segment(0, 900, Optional.of("speech"), 0.7);
        Evidence.Box box = new Evidence.Box(0.1, 0.1, 0.5, 0.2, 0.6);

        assertThat(new Evidence.Transcript("hello", segment).score()).isEqualTo(0.7);
        assertThat(new Evidence.Ocr("hello", box).score()).isEqualTo(0.6);
    }

    @Test
    void whereMinorsMayBeInvolvedNoEvidenceOfThatOrItsParentIsShown() {
        Signal minors = signal(Category.SEXUAL_MINORS);
        Signal sexual = signal(Category.SEXUAL);
        Signal spam = signal(Category.SPAM);

        assertThat(List.of(minors, sexual, spam))
                .filteredOn(scored(minors, sexual, spam)::withholds)
                .containsExactly(minors, sexual);
        assertThat(scored(sexual, spam).withholds(sexual)).isFalse();
    }

    @Test
    void aBundleIsShownByNameAndVersion() {
        assertThat(FakeClassifier.BUNDLE.label()).isEqualTo("fake@1.0.0");
    }

    @Test
    void reasonsGoOverTheWireInLowerCase() {
        assertThat(FailureReason.CLASSIFIER_UNAVAILABLE.wireName()).isEqualTo("classifier_unavailable");
        assertThat(AbstentionReason.NO_BUNDLE.wireName()).isEqualTo("no_bundle");
    }

    @Test
    void aDeadlineHasTimeLeftUntilItIsReached() {
        Deadline deadline = Deadline.in(Duration.ofSeconds(5), NOON);

        assertThat(deadline.remaining(NOON)).isEqualTo(Duration.ofSeconds(5));
        assertThat(deadline.passed(NOON)).isFalse();
        assertThat(deadline.passed(Clock.offset(NOON, Duration.ofSeconds(5)))).isTrue();
        assertThat(deadline.remaining(Clock.offset(NOON, Duration.ofSeconds(9))))
                .isEqualTo(Duration.ZERO);
    }

    private static PartResult.Scored scored(Signal... signals) {
        return new PartResult.Scored("cover", Modality.IMAGE, List.of(signals), List.of(), Duration.ZERO);
    }

    private static Signal signal(Category category) {
        return new Signal(category, 0.4, FakeClassifier.BUNDLE, List.of());
    }

    private static Arguments refused(String message, ThrowingCallable value) {
        return Arguments.of(message, value);
    }
}
