package io.gatehouse.models.text;

import io.gatehouse.models.text.encoder.TokenRows;
import io.gatehouse.models.text.encoder.WordPieces;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The word pieces of a text, kept by word so that windows and masks are cheap. */
final class WordPieceFeatures {

    private static final Pattern SEAMS = Pattern.compile("(?<=[^\\p{L}\\p{N}])(?!$)|(?<!^)(?=[^\\p{L}\\p{N}])|\\s+");

    private final WordPieces vocabulary;
    private final int[][] pieces;

    private WordPieceFeatures(WordPieces vocabulary, int[][] pieces) {
        this.vocabulary = vocabulary;
        this.pieces = pieces;
    }

    static WordPieceFeatures of(List<Token> tokens, WordPieces vocabulary) {
        return new WordPieceFeatures(
                vocabulary,
                tokens.stream().map(token -> pieces(token.form(), vocabulary)).toArray(int[][]::new));
    }

    /** The words that the encoder reads for a token: a symbol is called by its name, a sign cuts a word. */
    static List<String> words(String form) {
        if (form.equals("<user>") || form.equals("<link>")) {
            return List.of("@", form.substring(1, form.length() - 1));
        }
        int first = form.codePointAt(0);
        if (Character.getType(first) == Character.OTHER_SYMBOL) {
            String name = Character.getName(first);
            return name == null
                    ? List.of()
                    : List.of(name.toLowerCase(Locale.ROOT).split("[ -]"));
        }
        return SEAMS.splitAsStream(form).filter(word -> !word.isBlank()).toList();
    }

    private static int[] pieces(String form, WordPieces vocabulary) {
        return words(form).stream()
                .flatMapToInt(word -> IntStream.of(vocabulary.of(word)))
                .toArray();
    }

    /** How many pieces the word at {@code index} has. */
    int count(int index) {
        return pieces[index].length;
    }

    /** The input of the words {@code begin} to {@code end} (exclusive) that are not masked, at most {@code longest}. */
    int[] ids(int begin, int end, int longest, IntPredicate masked) {
        List<int[]> words = new ArrayList<>();
        int room = longest - TokenRows.FRAME;
        for (int i = begin; i < end && room > 0; i++) {
            if (!masked.test(i)) {
                int[] word = pieces[i].length <= room ? pieces[i] : java.util.Arrays.copyOf(pieces[i], room);
                words.add(word);
                room -= word.length;
            }
        }
        return TokenRows.framed(vocabulary, words);
    }
}
