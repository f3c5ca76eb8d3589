package io.gatehouse.models.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
import io.gatehouse.models.media.NoMedia;
import io.gatehouse.models.text.TextClassifier;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A model that finds the word "bad", in windows of six words of which two are shared. */
class ForeignTextTest {

    private static final BatchingSettings BATCHING = new BatchingSettings(4, Duration.ZERO, 64, 1);

    @TempDir
    private Path folder;

    private ForeignClassifier classifier;

    @BeforeEach
    void open() throws IOException {
        classifier = open("tiny", TinyBundles.TEXT, TinyOnnx.tokens(), TinyTokenizer.JSON);
    }

    @AfterEach
    void close() {
        classifier.close();
    }

    @Test
    void aTextIsScoredInTheCategoriesOfTheManifest() {
        assertThat(signal("what a bad day").category()).isEqualTo(Category.HARASSMENT);
        assertThat(signal("what a bad day").score()).isCloseTo(0.9, within(1e-6));
        assertThat(signal("what a fine day").score()).isCloseTo(0, within(1e-6));
    }

    @Test
    void theWorstWindowSpeaksForALongTextAndIsShown() {
        String text = "fine ".repeat(12_000) + "bad " + "fine ".repeat(8_000);

        Signal signal = signal(text);

        assertThat(text).hasSizeGreaterThan(100_000);
        assertThat(signal.score()).isCloseTo(0.9, within(1e-6));
        assertThat(shown(signal, text)).contains("bad").hasSizeLessThan(6 * "fine ".length());
    }

    @Test
    void everyWordOfALongTextIsReadWhereverItStands() {
        for (int before = 0; before < 20; before++) {
            String text = "fine ".repeat(before) + "bad" + " fine".repeat(19 - before);
            assertThat(signal(text).score()).as("after %d words", before).isCloseTo(0.9, within(1e-6));
        }
    }

    @Test
    void whatIsHarmlessIsNotShown() {
        assertThat(signal("a fine day").evidence()).isEmpty();
    }

    @Test
    void spansPointIntoTheTextAsItWasSentWhateverStandsBefore() {
        String text =
                "\uD83D\uDE00 \uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67 e\u0301 \uD834\uDD1E ".repeat(9) + "bad";

        assertThat(shown(signal(text), text)).endsWith("bad");
    }

    @Test
    void halfACharacterDoesNoHarmToTheOthers() {
        String text = "\uD83D\uDE00 \uD83D fine \uDE00 ".repeat(5) + "bad \uD83D\uDE00 \uDE00";

        Signal signal = signal(text);

        assertThat(signal.score()).isCloseTo(0.9, within(1e-6));
        assertThat(shown(signal, text)).contains("bad");
    }

    @Test
    void aTextMayHoldAnythingThatAStringMay() {
        assertThat(signal("bad \u0000 \uFFFF \uFEFF \r\n\t [SEP] [PAD] </s>").score())
                .isCloseTo(0.9, within(1e-6));
    }

    @Test
    void theTokenizersOwnWishToCutTextsIsNotHeard() throws IOException {
        try (ForeignClassifier cutting = open("cutting", TinyBundles.TEXT, TinyOnnx.tokens(), TinyTokenizer.CUTTING)) {
            assertThat(signal(cutting, "fine ".repeat(30) + "bad").score()).isCloseTo(0.9, within(1e-6));
        }
    }

    @Test
    void torchScriptReadsAsOnnxDoes() throws IOException {
        byte[] model = TinyTorchScript.ofTokens(TinyTorchScript.FINDS_BAD);
        try (ForeignClassifier torch = open("torch", TinyBundles.TORCH_TEXT, model, TinyTokenizer.JSON)) {
            for (String text : List.of("bad", "a fine day", "fine ".repeat(50) + "bad")) {
                assertThat(signal(torch, text).score()).isCloseTo(signal(text).score(), within(1e-6));
            }
        }
    }

    @Test
    void aModelMayTakeTypesAsWell() throws IOException {
        String manifest = TinyBundles.TEXT.replace("[ids, mask]", "[ids, mask, types]");
        try (ForeignClassifier typed = open("typed", manifest, TinyOnnx.tokensAndTypes(), TinyTokenizer.JSON)) {
            assertThat(signal(typed, "what a bad day").score()).isCloseTo(0.9, within(1e-6));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \t\n", "\u2003\u00A0 \u2029"})
    void anEmptyTextIsNotJudged(String text) {
        assertAbstained(text, AbstentionReason.EMPTY_TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"...", "?!", "\u2014 \u2026 \u00BF", "\uD83D\uDE00"})
    void aTextWithoutALetterOrADigitIsNotJudged(String text) {
        assertAbstained(text, AbstentionReason.TOO_LITTLE_TEXT);
    }

    @Test
    void halfACharacterAloneIsNotJudged() {
        assertAbstained("\uD83D", AbstentionReason.TOO_LITTLE_TEXT);
        assertAbstained("\uDE00\uD83D", AbstentionReason.TOO_LITTLE_TEXT);
    }

    @Test
    void aTextThatIsTooLongIsNotReadInPart() {
        PartResult result = classify(classifier, "a".repeat(TextClassifier.LONGEST_TEXT + 1));

        assertThat(result)
                .isInstanceOfSatisfying(
                        PartResult.Failed.class,
                        failed -> assertThat(failed.reason()).isEqualTo(FailureReason.TOO_LARGE));
    }

    private ForeignClassifier open(String name, String manifest, byte[] model, String tokenizer) throws IOException {
        Path source = TinyBundles.write(folder.resolve(name), manifest, model, tokenizer);
        ForeignBundle bundle = ForeignBundle.read(source, new MemoryLimit(1 << 20));
        return ForeignClassifier.open(bundle, new NoMedia(), BATCHING, Clock.systemUTC(), BatchingListener.NONE);
    }

    private void assertAbstained(String text, AbstentionReason reason) {
        assertThat(classify(classifier, text))
                .isInstanceOfSatisfying(
                        PartResult.Abstained.class,
                        abstained -> assertThat(abstained.reason()).isEqualTo(reason));
    }

    private Signal signal(String text) {
        return signal(classifier, text);
    }

    private static Signal signal(ForeignClassifier classifier, String text) {
        PartResult result = classify(classifier, text);
        assertThat(result).isInstanceOf(PartResult.Scored.class);
        assertThat(((PartResult.Scored) result).signals()).hasSize(1);
        return ((PartResult.Scored) result).signals().getFirst();
    }

    private static PartResult classify(ForeignClassifier classifier, String text) {
        return classifier
                .classify(Part.text("caption", text), Deadline.in(Duration.ofMinutes(2), Clock.systemUTC()))
                .join();
    }

    private static String shown(Signal signal, String text) {
        assertThat(signal.evidence()).hasSize(1);
        Evidence.Span span = (Evidence.Span) signal.evidence().getFirst();
        return text.substring(span.begin(), span.end());
    }
}
