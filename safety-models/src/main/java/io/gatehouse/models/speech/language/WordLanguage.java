package io.gatehouse.models.speech.language;

import io.gatehouse.models.speech.ctc.Language;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;

/**
 * While a word is being said its letters are weighed by how words are spelled; when it has ended, by how likely it is
 * after the two words before. A word that was never seen keeps what its letters weigh, and is dear.
 */
public final class WordLanguage implements Language {

    /** Letters at which a word that is being said is weighed, the last one among them. */
    static final int LETTERS = 6;

    static final int WORDS = 3;

    private final Ngrams words;
    private final Ngrams letters;
    private final int gap;
    private final Weights weights;

    /**
     * How the search weighs the language against the sound.
     *
     * @param language a factor for log probabilities
     * @param word what each word earns, for short words are favoured otherwise
     * @param unknown what a word costs that was never seen, as a log probability
     */
    public record Weights(double language, double word, double unknown) {

        /** Where nobody chose others. */
        public static final Weights DEFAULT = new Weights(0.8, 0.8, -9);
    }

    WordLanguage(Ngrams words, Ngrams letters, int gap, Weights weights) {
        this.words = words;
        this.letters = letters;
        this.gap = gap;
        this.weights = weights;
    }

    public WordLanguage weighed(Weights other) {
        return new WordLanguage(words, letters, gap, other);
    }

    /** How many runs of words and of letters are known. */
    public int size() {
        return words.size() + letters.size();
    }

    public byte[] encode() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(gap);
            words.write(out);
            letters.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** @throws IOException if these are not the bytes of a language */
    public static WordLanguage decode(byte[] bytes) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int gap = in.readInt();
            return new WordLanguage(Ngrams.read(in), Ngrams.read(in), gap, Weights.DEFAULT);
        }
    }

    @Override
    public Said beginning() {
        return new Text(new int[] {WordHash.NOTHING, WordHash.NOTHING}, new int[] {gap}, WordHash.NOTHING, 0, 0);
    }

    /**
     * @param before the last words
     * @param recent the last symbols, from the gap before the word on
     * @param word as far as it was said
     * @param done the score of all words that have ended
     * @param spelled the log probability of the letters of the word that has not
     */
    private final class Text implements Said {

        private final int[] before;
        private final int[] recent;
        private final int word;
        private final double done;
        private final double spelled;

        private Text(int[] before, int[] recent, int word, double done, double spelled) {
            this.before = before;
            this.recent = recent;
            this.word = word;
            this.done = done;
            this.spelled = spelled;
        }

        @Override
        public Said then(int symbol) {
            int[] now = Arrays.copyOf(recent, recent.length + 1);
            now[recent.length] = symbol;
            if (symbol == gap) {
                // Two gaps are one: the second says nothing, and costs what nobody would pay.
                double ended = isEmpty() ? done - 100 : ended();
                return new Text(new int[] {before[1], word}, new int[] {gap}, WordHash.NOTHING, ended, 0);
            }
            double longer = spelled + Math.max(-20, letters.log(now));
            int[] kept = now.length < LETTERS ? now : Arrays.copyOfRange(now, 1, now.length);
            return new Text(before, kept, WordHash.then(word, symbol), done, longer);
        }

        private boolean isEmpty() {
            return word == WordHash.NOTHING;
        }

        private double ended() {
            double known = words.log(new int[] {before[0], before[1], word});
            double log = known == Ngrams.UNKNOWN ? weights.unknown() + spelled : known;
            return done + weights.language() * log + weights.word();
        }

        @Override
        public double score() {
            return isEmpty() ? done : done + weights.language() * spelled + weights.word();
        }

        @Override
        public double scoreAtEnd() {
            return isEmpty() ? done : ended();
        }
    }
}
