package io.gatehouse.models.text.normal;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Text as the models read it: compatibility forms folded, lower case, without accents or anything invisible, disguised
 * words lifted. Each of its characters knows the stretch of the original that it came from.
 */
public final class NormalizedText {

    /** In this order, for each reads what the one before made. */
    private static final List<UnaryOperator<Cells>> PASSES = List.of(
            SeparatedLetters::joined,
            Leetspeak::read,
            StretchedLetters::shortened,
            BrokenWords::mended,
            GluedWords::parted);

    private static final int SHORTEST_WORD = 3;

    /** Up to this rank hardly a word of another language is among the known words. */
    private static final int EVERYDAY = 4_000;

    private final Cells cells;

    private NormalizedText(Cells cells) {
        this.cells = cells;
    }

    /** Of any text, lone surrogates included; the same for the same text. */
    public static NormalizedText of(String original) {
        Cells letters = LowerCase.of(lettersOf(original));
        return new NormalizedText(Addresses.mayBeIn(letters) ? aroundAddresses(letters) : words(letters));
    }

    private static Cells aroundAddresses(Cells letters) {
        Cells all = new Cells(letters.length());
        int from = 0;
        int at = 0;
        while (at < letters.length()) {
            int end = Addresses.end(letters, at);
            if (end > at) {
                all.addAll(words(letters.part(from, at)));
                all.addAll(letters, at, end);
                from = end;
            }
            at = Math.max(end, at + 1);
        }
        all.addAll(words(letters.part(from, letters.length())));
        return all;
    }

    private static Cells words(Cells letters) {
        Cells cells = letters;
        for (UnaryOperator<Cells> pass : PASSES) {
            cells = pass.apply(cells);
        }
        return cells;
    }

    /**
     * The text with letters told from their lookalikes, but with its case, its accents' base letters and its words as
     * they are.
     */
    public static String letters(String original) {
        return lettersOf(original).text().toString();
    }

    private static Cells lettersOf(String original) {
        return Lookalikes.lifted(Overrides.asSeen(Folding.of(original), original));
    }

    /** The share of everyday English words among those of three letters or more, in 0..1; 0 where there are none. */
    public static double commonShare(String original) {
        List<String> words = Pattern.compile("\\P{L}+")
                .splitAsStream(of(original).text())
                .filter(word -> word.length() >= SHORTEST_WORD)
                .toList();
        long common =
                words.stream().filter(word -> KnownWords.rank(word) < EVERYDAY).count();
        return words.isEmpty() ? 0 : (double) common / words.size();
    }

    /** Whether these lower-case letters are an English word of the pretrained encoder's vocabulary. */
    public static boolean isKnownWord(String word) {
        return KnownWords.has(word);
    }

    public CharSequence text() {
        return cells.text();
    }

    /** Where the character at {@code index} begins in the original, in UTF-16 units. */
    public int beginOf(int index) {
        return cells.beginOf(index);
    }

    /** Where the character at {@code index} ends in the original, exclusive. */
    public int endOf(int index) {
        return cells.endOf(index);
    }

    /** Where the first of some characters stands in the original; of letters turned round that is the last of them. */
    public int beginOf(int from, int to) {
        return IntStream.range(from, to).map(cells::beginOf).min().orElseThrow();
    }

    /** Where the last of them ends there, exclusive. */
    public int endOf(int from, int to) {
        return IntStream.range(from, to).map(cells::endOf).max().orElseThrow();
    }
}
