package io.gatehouse.models.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Coarse words of {@code lexicons/profanity_en.csv}; labels training data, and bundles have no more of it than hashes.
 */
final class Lexicon {

    private final Set<String> all = new HashSet<>();
    private final Set<String> strong = new HashSet<>();
    private final Set<String> slurs = new HashSet<>();
    private final Set<String> aimed = new HashSet<>();

    static Lexicon read(Path data) throws IOException {
        Lexicon lexicon = new Lexicon();
        List<String> lines = Files.readAllLines(data.resolve("lexicons/profanity_en.csv"));
        lines.stream().skip(1).forEach(lexicon::add);
        return lexicon;
    }

    Set<String> words() {
        return all;
    }

    boolean hasStrong(String text) {
        return has(strong, text);
    }

    boolean hasSlur(String text) {
        return has(slurs, text);
    }

    boolean hasAny(String text) {
        return has(all, text);
    }

    /** Those aimed at groups of people, in a fixed order, for the slots of the project's own sentences. */
    List<String> slurs() {
        return aimed.stream().sorted().toList();
    }

    private static boolean has(Set<String> words, String text) {
        return Token.of(text).stream().anyMatch(token -> words.contains(token.form()));
    }

    private void add(String line) {
        String[] fields = line.split(",");
        String word = fields[0];
        if (word.contains(" ") || word.contains("\"")) {
            return;
        }
        all.add(word);
        boolean mild = line.endsWith("Mild");
        boolean slur = line.contains("slurs") || line.contains("gender") || line.contains("religious");
        if (slur && !mild) {
            slurs.add(word);
            if (fields[4].contains("slurs") && word.matches("[a-z]{4,}")) {
                aimed.add(word);
            }
        } else if (!mild && word.length() > 2) {
            strong.add(word);
        }
    }
}
