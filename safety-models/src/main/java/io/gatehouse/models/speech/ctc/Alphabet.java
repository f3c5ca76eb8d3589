package io.gatehouse.models.speech.ctc;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What a recogniser can hear in a frame, in the order of its outputs.
 *
 * @param symbols letters, and names in pointed brackets for what writes nothing, such as {@code <s>}
 * @param blank the symbol for no letter, which also parts two of the same letter
 * @param delimiter the symbol between words
 */
public record Alphabet(List<String> symbols, int blank, int delimiter) {

    public Alphabet {
        symbols = List.copyOf(symbols);
        if (Set.copyOf(symbols).size() < symbols.size()) {
            throw new IllegalArgumentException("an alphabet names each symbol once, but was " + symbols);
        }
        if (blank < 0 || delimiter < 0 || Math.max(blank, delimiter) >= symbols.size() || blank == delimiter) {
            throw new IllegalArgumentException("an alphabet of " + symbols.size()
                    + " symbols needs a blank and a delimiter among them that differ, but had " + blank + " and "
                    + delimiter);
        }
        int first = blank;
        int second = delimiter;
        List<String> named = symbols;
        if (IntStream.range(0, symbols.size()).allMatch(i -> i == first || i == second || isName(named.get(i)))) {
            throw new IllegalArgumentException("an alphabet needs a letter, but was " + symbols);
        }
    }

    public int size() {
        return symbols.size();
    }

    /** Whether a symbol is part of a word. */
    public boolean isLetter(int symbol) {
        return symbol != blank && symbol != delimiter && !isName(symbols.get(symbol));
    }

    private static boolean isName(String symbol) {
        return symbol.length() > 2 && symbol.startsWith("<") && symbol.endsWith(">");
    }

    /** What a letter writes; an alphabet that knows no small letters shouts, and is not taken at its word. */
    public String written(int symbol) {
        String letter = symbols.get(symbol);
        return hasSmallLetters() ? letter : letter.toLowerCase(Locale.ROOT);
    }

    private boolean hasSmallLetters() {
        return IntStream.range(0, size())
                .filter(this::isLetter)
                .mapToObj(symbols::get)
                .anyMatch(letter -> letter.codePoints().anyMatch(Character::isLowerCase));
    }
}
