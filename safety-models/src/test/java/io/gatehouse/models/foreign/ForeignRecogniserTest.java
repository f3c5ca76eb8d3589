package io.gatehouse.models.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.gatehouse.domain.signal.Deadline;
import io.gatehouse.models.batching.BatchingListener;
import io.gatehouse.models.batching.BatchingSettings;
import io.gatehouse.models.bundle.BundleException;
import io.gatehouse.models.speech.HeardWord;
import io.gatehouse.models.speech.Recogniser;
import io.gatehouse.models.speech.Utterance;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A recogniser of speech that somebody else made: one that hears loudness, a letter in a tenth of a second. */
class ForeignRecogniserTest {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final BatchingSettings SETTINGS = new BatchingSettings(4, Duration.ZERO, 64, 1);
    private static final int FRAME = 1_600;

    @TempDir
    private Path folder;

    @Test
    void itIsInstalledAndSaysWhatItIsGoodFor() throws IOException {
        ForeignBundle added = installed().add(speech(TinyTorchScript.SPEECH), Optional.empty());

        assertThat(added.isRecogniser()).isTrue();
        assertThat(added.summary())
                .isEqualTo("tiny-speech@1.0.0 audio writes speech down (Apache-2.0, made by this test)");
        installed().read("tiny-speech").tryOut();
    }

    @Test
    void wordsAreReadAcrossItsWindowsWithTheirTimes() throws IOException {
        List<HeardWord> words = words(TinyTorchScript.SPEECH, "-aab|-ab-a-a-bb|ba|-aaa-a-|-b-ba");

        assertThat(words)
                .extracting(HeardWord::text, HeardWord::startMs, HeardWord::endMs)
                .containsExactly(
                        tuple("ab", 100L, 400L),
                        tuple("abaab", 600L, 1_500L),
                        tuple("ba", 1_600L, 1_800L),
                        tuple("aa", 2_000L, 2_500L),
                        tuple("bba", 2_800L, 3_200L));
    }

    @Test
    void probabilitiesDoAsWellAsLogits() throws IOException {
        String softly = TinyTorchScript.SPELLS.replace(
                "return torch.stack([n, w, a, b], 2)", "return torch.softmax(torch.stack([n, w, a, b], 2), 2)");
        String manifest = TinyTorchScript.SPEECH.replace("applied: false", "applied: true");

        assertThat(text(read(manifest, softly, "-aab|-ab-a|b"))).isEqualTo("ab aba b");
    }

    @Test
    void windowsAreStandardisedWhereTheModelWantsThat() throws IOException {
        String manifest = TinyTorchScript.SPEECH.replace("layout: nt", "normalised: true, layout: nt");
        ForeignBundle bundle = bundle(manifest, TinyTorchScript.SPELLS);

        assertThat(((InputContract.Waveform) bundle.manifest().input()).normalised())
                .isTrue();
        assertThat(Standardised.of(new float[] {1, 3, 1, 3})).containsExactly(new float[] {-1, 1, -1, 1}, offset());
        assertThat(Standardised.of(new float[8])).containsOnly(0f);
    }

    private static org.assertj.core.data.Offset<Float> offset() {
        return org.assertj.core.data.Offset.offset(1e-5f);
    }

    @Test
    void whatDoesNotFitTheAlphabetIsRefused() throws IOException {
        refused(
                TinyTorchScript.SPEECH.replace("\"A\"", "\"A\", \"C\""),
                "(1, 10, 4)",
                "5 letters ask for (1, frames, 5)");
        refused(
                TinyTorchScript.SPEECH.replace("  blank: \"<pad>\"\n", ""),
                "output.blank is missing: say which of the letters it is");
        refused(
                TinyTorchScript.SPEECH.replace("blank: \"<pad>\"", "blank: \"<bad>\""),
                "output.blank must be one of the letters, but is \"<bad>\"; did you mean \"<pad>\"?");
        refused(
                TinyTorchScript.SPEECH.replace("delimiter: \"|\"", "delimiter: \"<pad>\""),
                "output.letters cannot be read with: ",
                "a delimiter among them that differ");
        refused(TinyTorchScript.SPEECH.replace("\"B\"]", "\"A\"]"), "names each symbol once");
        refused(
                TinyTorchScript.SPEECH.replace("[\"<pad>\", \"|\", \"A\", \"B\"]", "[]"),
                "output.letters must list one or more texts");
    }

    @Test
    void whatDoesNotFitTheWindowsIsRefused() throws IOException {
        refused(
                TinyTorchScript.SPEECH.replace("stride: 1600", "stride: 800"),
                "answers with 10 frames for a window of 16000",
                "means 20 or a few less");
        refused(
                TinyTorchScript.SPEECH.replace("stride: 1600", "stride: 1000"),
                "output.stride does not fit the input: ",
                "must be multiples of the stride of 1000");
        refused(
                TinyTorchScript.SPEECH.replace("context: 3200", "context: 8000"),
                "input.context must be a whole number in 0..7999");
        refused(
                TinyTorchScript.SPEECH.replace("context: 3200", "hop: 8000"),
                "input.context must be a whole number",
                "input.hop means nothing");
    }

    @Test
    void scoresAndLettersAreNotMixed() throws IOException {
        refused(TinyTorchScript.SPEECH + "  categories: {hate: {0: a}}\n", "output.categories means nothing");
        refused(
                TinyTorchScript.PICTURES.replace("  width: 2\n", "  letters: [a, b]\n"),
                "output.letters are what models of modality audio answer");
    }

    @Test
    void aModelThatAnswersNonsenseIsRefused() throws IOException {
        assertThatThrownBy(() -> installed()
                        .add(speech(TinyTorchScript.SPEECH, TinyTorchScript.SPELLS_NOTHING), Optional.empty()))
                .isInstanceOf(BundleException.class)
                .hasMessageContaining("answers with numbers that are not finite (NaN)");
        assertThatThrownBy(() ->
                        installed().add(speech(TinyTorchScript.SPEECH, TinyTorchScript.BRIGHTNESS), Optional.empty()))
                .isInstanceOf(BundleException.class)
                .hasMessageContaining("answers with the shape (1, 2)");
    }

    @Test
    void aClassifierIsNoRecogniser() throws IOException {
        ForeignBundle sound = bundle(TinyTorchScript.SOUND, TinyTorchScript.BRIGHTNESS);

        assertThat(sound.isRecogniser()).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ForeignRecogniser.open(sound, SETTINGS, CLOCK, BatchingListener.NONE))
                .withMessageContaining("tiny-sound@1.0.0 is no recogniser of speech");
    }

    private List<HeardWord> words(String manifest, String letters) throws IOException {
        return read(manifest, TinyTorchScript.SPELLS, letters).stream()
                .flatMap(utterance -> utterance.words().stream())
                .toList();
    }

    private static String text(List<Utterance> utterances) {
        return utterances.stream().map(Utterance::text).collect(Collectors.joining(" "));
    }

    private List<Utterance> read(String manifest, String body, String letters) throws IOException {
        try (Recogniser recogniser =
                ForeignRecogniser.open(bundle(manifest, body), SETTINGS, CLOCK, BatchingListener.NONE)) {
            Recogniser.Stretch stretch = recogniser.listen(0, Deadline.in(Duration.ofMinutes(2), CLOCK));
            stretch.accept(sound(letters));
            return stretch.finish();
        }
    }

    private static float[] sound(String letters) {
        float[] samples = new float[letters.length() * FRAME];
        for (int i = 0; i < letters.length(); i++) {
            float level = switch (letters.charAt(i)) {
                case 'a' -> 0.2f;
                case 'b' -> 0.5f;
                case '|' -> 0.8f;
                default -> 0;
            };
            Arrays.fill(samples, i * FRAME, (i + 1) * FRAME, level);
        }
        return samples;
    }

    private ForeignBundle bundle(String manifest, String body) throws IOException {
        return ForeignBundle.read(speech(manifest, body), new MemoryLimit(1 << 20));
    }

    private Path speech(String manifest) throws IOException {
        return speech(manifest, TinyTorchScript.SPELLS);
    }

    private Path speech(String manifest, String body) throws IOException {
        return TinyBundles.write(folder.resolve("source"), manifest, TinyTorchScript.of(body));
    }

    private InstalledBundles installed() {
        return new InstalledBundles(folder.resolve("bundles"), Set.of("audio-activity"), new MemoryLimit(1 << 20));
    }

    private void refused(String manifest, String... sentences) throws IOException {
        Path source = speech(manifest);
        assertThatThrownBy(() -> installed().add(source, Optional.empty()))
                .isInstanceOf(BundleException.class)
                .message()
                .contains(sentences);
        assertThat(installed().ids()).isEmpty();
    }
}
