package io.gatehouse.models.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.domain.content.Part;
import io.gatehouse.domain.signal.AbstentionReason;
import io.gatehouse.domain.signal.Deadline;
import io.gatehouse.domain.signal.Evidence;
import io.gatehouse.domain.signal.FailureReason;
import io.gatehouse.domain.signal.PartResult;
import io.gatehouse.domain.signal.Signal;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.models.batching.BatchingListener;
import io.gatehouse.models.batching.BatchingSettings;
import io.gatehouse.models.bundle.BundleException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextClassifierTest {

    @TempDir
    static Path folder;

    private static TextClassifier classifier;

    @BeforeAll
    static void open() throws Exception {
        classifier = TextClassifier.open(
                TextBundles.untrained(folder),
                new BatchingSettings(8, Duration.ZERO, 64, 1),
                Clock.systemUTC(),
                BatchingListener.NONE);
    }

    @AfterAll
    static void close() {
        classifier.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n\t", "\u200B\u200D", "\u00A0"})
    void emptyTextIsAbstainedFrom(String text) {
        assertThat(reasonToAbstainFrom(text)).isEqualTo(AbstentionReason.EMPTY_TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"...", "\uD83C\uDF08", "🏳️‍🌈", "😂😂😂", "4711", "10:30 - 12:00 !!!"})
    void textWithoutALetterIsTooLittleToJudge(String text) {
        assertThat(reasonToAbstainFrom(text)).isEqualTo(AbstentionReason.TOO_LITTLE_TEXT);
    }

    @Test
    void aShortTextInAForeignScriptIsAbstainedFrom() {
        assertThat(reasonToAbstainFrom("Доброе утро")).isEqualTo(AbstentionReason.LANGUAGE_UNSUPPORTED);
    }

    @Test
    void longTextInALanguageThatWasNeverLearntIsAbstainedFrom() {
        assertThat(
                        classify(
                                "Das Wetter in den Bergen war gestern sehr schön, und wir sind lange durch den Wald gewandert."))
                .isInstanceOfSatisfying(
                        PartResult.Abstained.class,
                        result -> assertThat(result.reason()).isEqualTo(AbstentionReason.LANGUAGE_UNSUPPORTED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Guten Morgen!",
                "I love you \u2764\uFE0F",
                "The weather in the mountains was lovely yesterday and we walked a long way through the woods.",
                "lol that guitar solo at 2:31 gave me goosebumps, who else is here after the concert??"
            })
    void shortTextAndEnglishAreScored(String text) {
        assertThat(classify(text)).isInstanceOf(PartResult.Scored.class);
    }

    @Test
    void brokenSurrogatesAreScoredLikeAnyText() {
        assertThat(classify("broken \uD83D here \uDE00 and there")).isInstanceOf(PartResult.Scored.class);
    }

    @Test
    void textThatIsTooLongFailsWithItsLength() {
        assertThat(classify("a".repeat(TextClassifier.LONGEST_TEXT + 1)))
                .isInstanceOfSatisfying(PartResult.Failed.class, failed -> {
                    assertThat(failed.reason()).isEqualTo(FailureReason.TOO_LARGE);
                    assertThat(failed.detail()).contains("1000001");
                });
    }

    @Test
    void aChildNeverScoresAboveItsParent() {
        for (int i = 0; i < 50; i++) {
            Map<Category, Double> scores = ((PartResult.Scored) classify("words number " + i + " and more"))
                    .signals().stream().collect(Collectors.toMap(Signal::category, Signal::score));
            assertThat(scores.get(Category.HATE_THREATENING)).isLessThanOrEqualTo(scores.get(Category.HATE));
        }
    }

    @Test
    void evidenceOfALongTextPointsIntoItAndDoesNotOverlap() {
        String text = "Some quiet words about the weather. ".repeat(200);
        List<Signal> signals = ((PartResult.Scored) classify(text)).signals();

        assertThat(signals).allSatisfy(signal -> {
            List<Evidence.Span> spans = signal.evidence().stream()
                    .map(Evidence.Span.class::cast)
                    .sorted(java.util.Comparator.comparingInt(Evidence.Span::begin))
                    .toList();
            assertThat(spans).hasSizeLessThanOrEqualTo(5);
            for (int i = 0; i < spans.size(); i++) {
                assertThat(spans.get(i).end()).isLessThanOrEqualTo(text.length());
                assertThat(spans.get(i).begin())
                        .isGreaterThanOrEqualTo(i == 0 ? 0 : spans.get(i - 1).end());
            }
        });
    }

    @Test
    void aBundleOfAnotherArchitectureIsRefused(@TempDir Path other) throws Exception {
        var bundle = TextBundles.untrained(other, "transformer");

        assertThatThrownBy(() -> TextModel.open(bundle))
                .isInstanceOf(BundleException.class)
                .hasMessageContaining("\"transformer\"");
    }

    private static AbstentionReason reasonToAbstainFrom(String text) {
        assertThat(classify(text)).isInstanceOf(PartResult.Abstained.class);
        return ((PartResult.Abstained) classify(text)).reason();
    }

    private static PartResult classify(String text) {
        return classifier
                .classify(Part.text("part", text), Deadline.in(Duration.ofSeconds(30), Clock.systemUTC()))
                .join();
    }
}
