package io.gatehouse.models.text.normal;

import java.util.List;
import java.util.Map;

/**
 * Reads digits and signs as the letters that they stand for, where that makes a known word or they stand inside one.
 */
final class Leetspeak {

    private static final Map<Character, Character> LETTERS = Map.ofEntries(
            Map.entry('4', 'a'),
            Map.entry('@', 'a'),
            Map.entry('3', 'e'),
            Map.entry('€', 'e'),
            Map.entry('1', 'i'),
            Map.entry('!', 'i'),
            Map.entry('0', 'o'),
            Map.entry('5', 's'),
            Map.entry('$', 's'),
            Map.entry('7', 't'),
            Map.entry('+', 't'),
            Map.entry('8', 'b'),
            Map.entry('9', 'g'));

    private static final int SHORTEST = 3;

    private Leetspeak() {}

    static Cells read(Cells cells) {
        Cells read = new Cells(cells.length());
        int at = 0;
        while (at < cells.length()) {
            int end = cells.isInWord(at) ? at + 1 : Math.max(at + 1, endOfParts(cells, at));
            addWord(cells, at, end, read);
            at = end;
        }
        return read;
    }

    private static void addWord(Cells cells, int begin, int end, Cells read) {
        int last = end;
        // Marks that end a sentence belong to it.
        while (last > begin && "!+".indexOf(cells.charAt(last - 1)) >= 0) {
            last--;
        }
        if (last - begin >= SHORTEST) {
            String plain = plain(cells.substring(begin, last));
            for (int i = begin; i < last; i++) {
                read.add(plain.charAt(i - begin), cells.beginOf(i), cells.endOf(i));
            }
            read.addAll(cells, last, end);
        } else {
            read.addAll(cells, begin, end);
        }
    }

    private static int endOfParts(Cells cells, int begin) {
        int end = begin;
        while (end < cells.length() && isPart(cells.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isPart(char character) {
        return character >= 'a' && character <= 'z' || LETTERS.containsKey(character);
    }

    /** As long as the word itself. */
    private static String plain(String word) {
        long letters = word.chars().filter(Leetspeak::isLetter).count();
        if (letters == 0 || letters == word.length() || word.startsWith("@")) {
            return word;
        }
        for (String plain : List.of(replaced(word, 'i'), replaced(word, 'l'))) {
            if (KnownWords.has(plain) && !isNumberAndUnit(word)) {
                return plain;
            }
        }
        return isInside(word) ? replaced(word, 'i') : word;
    }

    private static String replaced(String word, char one) {
        StringBuilder plain = new StringBuilder(word);
        for (int i = 0; i < plain.length(); i++) {
            char letter = word.charAt(i) == '1' ? one : LETTERS.getOrDefault(word.charAt(i), word.charAt(i));
            plain.setCharAt(i, letter);
        }
        return plain.toString();
    }

    /** Digits with letters behind, as in 10am, 1st and 8ball; one digit before three letters is a letter itself. */
    private static boolean isNumberAndUnit(String word) {
        int digits = 0;
        while (Character.isDigit(word.charAt(digits))) {
            digits++;
        }
        boolean rest = word.substring(digits).chars().allMatch(Leetspeak::isLetter);
        return digits > 0 && rest && (digits > 1 || word.length() < 4);
    }

    /** Whether every digit and sign has letters on both sides and letters are the greater part. */
    private static boolean isInside(String word) {
        long letters = word.chars().filter(Leetspeak::isLetter).count();
        return letters * 2 > word.length()
                && isLetter(word.charAt(0))
                && isLetter(word.charAt(word.length() - 1))
                && isLetter(word.charAt(word.length() - 2))
                && word.length() > SHORTEST + 1
                && word.chars().noneMatch(unit -> "+!89".indexOf(unit) >= 0);
    }

    private static boolean isLetter(int unit) {
        return unit >= 'a' && unit <= 'z';
    }
}
