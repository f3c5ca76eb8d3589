package io.gatehouse.models.text;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What letters may have been meant by others, whether or not they are words. */
final class Meanings {

    private static final char MASK = '*';

    /** Each letter more that is masked makes 26 times as many words. */
    private static final int MOST_MASKED = 2;

    /** Each sign that has two readings doubles them. */
    private static final int MOST_SIGNS = 4;

    private static final Map<Character, String> READINGS =
            Map.of('4', "a", '@', "a", '3', "e", '1', "il", '0', "o", '5', "s", '$', "s", '7', "t", '8', "b", '9', "g");

    /** 45s, 100k, t17, ps5. */
    private static final Pattern NUMBER_WITH_LETTERS = Pattern.compile("[0-9]+[a-z]{1,2}|[a-z]{1,2}[0-9]+");

    private Meanings() {}

    /** Two letters beside each other the other way round. */
    static Stream<String> swapped(String word) {
        return IntStream.range(1, word.length())
                .mapToObj(at ->
                        word.substring(0, at - 1) + word.charAt(at) + word.charAt(at - 1) + word.substring(at + 1));
    }

    /** With a letter more, though not before the first, which people hardly ever leave out. */
    static Stream<String> longer(String word) {
        return IntStream.rangeClosed(1, word.length())
                .boxed()
                .flatMap(at -> letters().map(letter -> word.substring(0, at) + letter + word.substring(at)));
    }

    static boolean isMasked(String word) {
        long masked = word.chars().filter(letter -> letter == MASK).count();
        // A star at the end leads to a footnote.
        return masked > 0
                && masked <= MOST_MASKED
                && word.length() > masked + 1
                && word.charAt(word.length() - 1) != MASK;
    }

    /** With any letter in the place of each star. */
    static Stream<String> unmasked(String word) {
        int at = word.indexOf(MASK);
        return at < 0
                ? Stream.of(word)
                : letters().flatMap(letter -> unmasked(word.substring(0, at) + letter + word.substring(at + 1)));
    }

    static boolean isInSigns(String word) {
        long signs = word.chars()
                .filter(letter -> READINGS.containsKey((char) letter))
                .count();
        return signs > 0
                && signs <= MOST_SIGNS
                && signs < word.length()
                && !NUMBER_WITH_LETTERS.matcher(word).matches();
    }

    /** With letters in the place of the digits and signs that look like them. */
    static Stream<String> read(String word) {
        return IntStream.range(0, word.length())
                .filter(at -> READINGS.containsKey(word.charAt(at)))
                .boxed()
                .findFirst()
                .map(at -> readings(word.charAt(at))
                        .flatMap(letter -> read(word.substring(0, at) + letter + word.substring(at + 1))))
                .orElseGet(() -> Stream.of(word));
    }

    private static Stream<String> readings(char sign) {
        return READINGS.getOrDefault(sign, "").chars().mapToObj(Character::toString);
    }

    private static Stream<String> letters() {
        return IntStream.rangeClosed('a', 'z').mapToObj(Character::toString);
    }
}
