package io.gatehouse.models.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With the word pieces of BERT, which lower case and drop accents: what they point at is what was written. */
class ForeignTokenizerTest {

    private static final String WORD_PIECES = "/all-minilm-l6-v2-tokenizer.json";
    private static final long CLS = 101;
    private static final long SEP = 102;

    @TempDir
    private Path folder;

    private ForeignTokenizer tokenizer;

    @BeforeEach
    void open() throws IOException {
        String manifest = TinyBundles.TEXT.replace("length: 8", "length: 12");
        ForeignBundle bundle = ForeignBundle.read(
                TinyBundles.write(folder, manifest, TinyOnnx.tokens(), wordPieces()), new MemoryLimit(8 << 20));
        tokenizer = ForeignTokenizer.open(
                bundle, (InputContract.Tokens) bundle.manifest().input());
    }

    @AfterEach
    void close() {
        tokenizer.close();
    }

    @Test
    void aTextStandsInItsFrame() {
        List<TokenWindow> windows = tokenizer.windows("Hello, world");

        assertThat(windows).hasSize(1);
        assertThat(windows.getFirst().ids()).containsExactly(CLS, 7592, 1010, 2088, SEP);
        assertThat(windows.getFirst().types()).containsOnly(0);
    }

    @Test
    void aLongTextIsReadFromItsFirstWordToItsLastWithoutAHole() {
        String text = "Caf\u00E9 \uD83D\uDE00 NAI\u0308VE, unbelievably \uD83D\uDC4D\uD83C\uDFFD! "
                .repeat(40)
                .strip();

        List<TokenWindow> windows = tokenizer.windows(text);

        assertThat(windows)
                .hasSizeGreaterThan(20)
                .allSatisfy(window -> assertThat(window.length()).isBetween(3, 12));
        assertThat(windows.getFirst().begin()).isZero();
        assertThat(windows.getLast().end()).isEqualTo(text.length());
        for (int i = 1; i < windows.size(); i++) {
            assertThat(windows.get(i).begin()).isLessThan(windows.get(i - 1).end());
        }
    }

    @Test
    void whatAWindowPointsAtIsWhatWasWritten() {
        String text = "\uD83D\uDE00 \uD83D\uDE00 Cafe\u0301 \u00C5ngstr\u00F6m";

        TokenWindow window = tokenizer.windows(text).getFirst();

        assertThat(text.substring(window.begin(), window.end())).isEqualTo(text);
    }

    @Test
    void rowsAreFilledUpWithTheTokenForThat() {
        assertThat(tokenizer.padding()).isZero();
        assertThat(TokenizerFile.padding("""
                {"model": {"type": "BPE"}, "padding": null, "added_tokens": [
                  {"id": 0, "content": "<s>"}, {"id": 1, "content": "<pad>"}]}
                """.getBytes(StandardCharsets.UTF_8))).isEqualTo(1);
        assertThat(TokenizerFile.padding("""
                {"model": {"type": "BPE"}, "padding": {"pad_id": 7}, "added_tokens": []}
                """.getBytes(StandardCharsets.UTF_8))).isEqualTo(7);
    }

    @Test
    void rowsToTryAModelOnAreAsLongAsAsked() {
        assertThat(List.of(tokenizer.trial(1), tokenizer.trial(7), tokenizer.trial(12), tokenizer.trial(512)))
                .extracting(TokenWindow::length)
                .containsExactly(3, 7, 12, 12);
    }

    @Test
    void manyCharactersAreReadAtOnce() {
        String text = "the weather is \uD83D\uDE00 fine ".repeat(5_000);

        assertThat(tokenizer.windows(text).getLast().end()).isEqualTo(text.length() - 1);
    }

    private static String wordPieces() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(ForeignTokenizerTest.class.getResourceAsStream(WORD_PIECES), WORD_PIECES)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
