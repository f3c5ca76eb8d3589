package io.gatehouse.models.speech.network;

import io.gatehouse.models.speech.ctc.Alphabet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The letters of the project's own recogniser: a blank, a gap between words, an apostrophe, a to z. */
public final class Spelling {

    public static final Alphabet ALPHABET = new Alphabet(symbols(), 0, 1);

    private static final int APOSTROPHE = 2;
    private static final int FIRST_LETTER = 3;

    private Spelling() {}

    private static List<String> symbols() {
        return Stream.concat(
                        Stream.of("<blank>", " ", "'"),
                        IntStream.rangeClosed('a', 'z').mapToObj(Character::toString))
                .toList();
    }

    /** @param text of a to z, apostrophes and single spaces */
    public static byte[] symbols(String text) {
        byte[] symbols = new byte[text.length()];
        for (int i = 0; i < symbols.length; i++) {
            symbols[i] = symbol(text.charAt(i));
        }
        return symbols;
    }

    private static byte symbol(char letter) {
        return switch (letter) {
            case ' ' -> (byte) ALPHABET.delimiter();
            case '\'' -> APOSTROPHE;
            default -> {
                if (letter < 'a' || letter > 'z') {
                    throw new IllegalArgumentException("the recogniser's alphabet has no '" + letter + "'");
                }
                yield (byte) (FIRST_LETTER + letter - 'a');
            }
        };
    }
}
