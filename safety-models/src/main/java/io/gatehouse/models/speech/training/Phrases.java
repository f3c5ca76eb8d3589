package io.gatehouse.models.speech.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Cuts text as people write it into phrases that can be read aloud letter for letter. */
final class Phrases {

    static final int MOST_WORDS = 12;

    private static final int LONGEST_WORD = 18;

    private static final Pattern AROUND = Pattern.compile("^[\"'(“‘*_]+|[\"')”’*_.,;:!?…]+$");
    private static final Pattern END = Pattern.compile(".*[.,;:!?…)]");
    private static final Pattern WORD = Pattern.compile("[a-z]+(?:'[a-z]+)?");
    private static final Pattern VOWEL = Pattern.compile("[aeiouy]");
    private static final Pattern STRETCHED = Pattern.compile("(.)\\1\\1");

    private Phrases() {}

    /** Runs of plain words in lower case, parted by single spaces; what is no plain word ends a phrase. */
    static List<String> of(String text) {
        List<String> phrases = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (String token : text.toLowerCase(Locale.ROOT).replace('’', '\'').split("\\s+")) {
            String word = AROUND.matcher(token).replaceAll("");
            boolean plain = isPlain(word);
            if (plain) {
                words.add(word);
            }
            if (!plain || END.matcher(token).matches() || words.size() == MOST_WORDS) {
                end(words, phrases);
            }
        }
        end(words, phrases);
        return phrases;
    }

    private static void end(List<String> words, List<String> phrases) {
        if (!words.isEmpty()) {
            phrases.add(String.join(" ", words));
            words.clear();
        }
    }

    /** Abbreviations are spelled by who reads them, and stretched words read as they please. */
    private static boolean isPlain(String word) {
        return word.length() <= LONGEST_WORD
                && WORD.matcher(word).matches()
                && VOWEL.matcher(word).find()
                && !STRETCHED.matcher(word).find()
                && (word.length() > 1 || word.equals("a") || word.equals("i"));
    }
}
