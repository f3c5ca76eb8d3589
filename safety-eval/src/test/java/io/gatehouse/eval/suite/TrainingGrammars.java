package io.gatehouse.eval.suite;

import io.gatehouse.models.text.TextTrainer;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** The sentences that models are trained on, read only to show that the suite repeats none of them. */
final class TrainingGrammars {

    /** Shorter texts are everybody's: "nice song" may stand in both. */
    private static final int FEWEST_WORDS = 6;

    private final List<String> sentences;

    private TrainingGrammars(List<String> sentences) {
        this.sentences = sentences;
    }

    static TrainingGrammars onTheClassPath() throws IOException {
        return new TrainingGrammars(
                ClassPathFolder.texts(TextTrainer.class, "io/gatehouse/models/text").entrySet().stream()
                        .filter(file -> file.getKey().startsWith("contrasts"))
                        .flatMap(file -> file.getValue().lines())
                        .map(TrainingGrammars::words)
                        .toList());
    }

    int size() {
        return sentences.size();
    }

    boolean hold(String text) {
        String words = words(text);
        return words.strip().split(" ").length >= FEWEST_WORDS
                && sentences.stream().anyMatch(sentence -> sentence.contains(words));
    }

    /** Lower-case words between single blanks, so that neither case nor punctuation hides a copy. */
    private static String words(String text) {
        return " "
                + text.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .strip() + " ";
    }
}
