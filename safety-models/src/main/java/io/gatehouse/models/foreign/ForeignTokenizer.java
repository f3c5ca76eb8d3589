package io.gatehouse.models.foreign;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.huggingface.tokenizers.jni.CharSpan;
import io.gatehouse.models.bundle.BundleException;
import io.gatehouse.models.foreign.InputContract.Tokens;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.PrimitiveIterator;
import org.jspecify.annotations.Nullable;

/** The tokenizer that a foreign model was trained with; many threads may use it at once. */
final class ForeignTokenizer implements AutoCloseable {

    /** Windows are cut here, so that no token is lost and nothing is filled up, whatever the file would like. */
    private static final Map<String, String> WHOLE = Map.of("truncation", "false", "padding", "false");

    private static final String SAMPLE = "The quick brown fox jumps over the lazy dog, 12 times.";
    private static final int REPLACEMENT = 0xFFFD;

    private final Tokens contract;
    private final HuggingFaceTokenizer tokenizer;
    private final Frame frame;
    private final TextTokens sample;
    private final long padding;

    private ForeignTokenizer(Tokens contract, HuggingFaceTokenizer tokenizer, long padding) {
        this.contract = contract;
        this.tokenizer = tokenizer;
        this.padding = padding;
        Encoding framed = tokenizer.encode(SAMPLE, true, false);
        this.frame = Frame.of(framed.getIds(), framed.getTypeIds(), framed.getSpecialTokenMask());
        this.sample = tokens(SAMPLE);
    }

    /** @throws BundleException if the file cannot be used, or leaves no room in a window */
    static ForeignTokenizer open(ForeignBundle bundle, Tokens contract) {
        byte[] json = bundle.file(contract.tokenizer());
        String label = bundle.ref().label();
        HuggingFaceTokenizer tokenizer = parsed(json, label);
        try {
            ForeignTokenizer opened = new ForeignTokenizer(contract, tokenizer, TokenizerFile.padding(json));
            opened.check(label);
            return opened;
        } catch (BundleException e) {
            tokenizer.close();
            throw e;
        } catch (RuntimeException e) {
            tokenizer.close();
            throw refused(label, "fails on a plain sentence: " + e.getMessage(), e);
        }
    }

    private static HuggingFaceTokenizer parsed(byte[] json, String label) {
        try {
            return HuggingFaceTokenizer.newInstance(new ByteArrayInputStream(json), WHOLE);
        } catch (IOException | RuntimeException e) {
            throw refused(label, "cannot be read: " + e.getMessage(), e);
        }
    }

    private static BundleException refused(String label, String fault, @Nullable Throwable cause) {
        String message = "the bundle " + label + " is refused: its tokenizer " + fault;
        return cause == null ? new BundleException(message) : new BundleException(message, cause);
    }

    private void check(String label) {
        if (sample.size() == 0) {
            throw refused(label, "makes no tokens of a plain sentence", null);
        }
        if (room() <= contract.overlap()) {
            throw refused(
                    label,
                    "frames each window with " + frame.size() + " tokens, so that of a length of " + contract.length()
                            + " and an overlap of " + contract.overlap() + " nothing is left for the text",
                    null);
        }
    }

    private int room() {
        return contract.length() - frame.size();
    }

    /** What short rows of a batch are filled up with. */
    long padding() {
        return padding;
    }

    /** The windows of a text, in its order; none where it has no tokens. */
    List<TokenWindow> windows(String text) {
        return TokenWindow.cut(tokens(text), frame, room(), contract.overlap());
    }

    /** A row of that many positions at most, to try a model on; one that is too short is the frame and a token. */
    TokenWindow trial(int positions) {
        int count = Math.clamp(positions - frame.size(), 1, room());
        long[] ids = new long[count];
        for (int i = 0; i < count; i++) {
            ids[i] = sample.ids()[i % sample.size()];
        }
        return frame.around(new TextTokens(ids, new int[count], new int[count]), 0, count);
    }

    private TextTokens tokens(String text) {
        Encoding encoding = tokenizer.encode(wellFormed(text), false, false);
        int[] offsets = offsets(text);
        @Nullable CharSpan[] spans = encoding.getCharTokenSpans();
        int[] begins = new int[spans.length];
        int[] ends = new int[spans.length];
        for (int i = 0; i < spans.length; i++) {
            @Nullable CharSpan span = spans[i];
            if (span != null) {
                begins[i] = offsets[span.getStart()];
                ends[i] = offsets[span.getEnd()];
            }
        }
        return new TextTokens(encoding.getIds(), begins, ends);
    }

    /**
     * Half of a pair is no character, and would make garbage of all pairs on the way into native code. What stands for
     * it is as long, so that offsets stay.
     */
    private static String wellFormed(String text) {
        StringBuilder whole = new StringBuilder(text.length());
        text.codePoints().map(each -> isHalf(each) ? REPLACEMENT : each).forEach(whole::appendCodePoint);
        return whole.toString();
    }

    private static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    /** Where each code point begins in UTF-16 units, and where the text ends: tokenizers count code points. */
    private static int[] offsets(String text) {
        int[] offsets = new int[text.codePointCount(0, text.length()) + 1];
        PrimitiveIterator.OfInt codePoints = text.codePoints().iterator();
        for (int i = 1; i < offsets.length; i++) {
            offsets[i] = offsets[i - 1] + Character.charCount(codePoints.nextInt());
        }
        return offsets;
    }

    @Override
    public void close() {
        tokenizer.close();
    }
}
