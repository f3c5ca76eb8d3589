package io.gatehouse.models.speech.training;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.ObjectMapper;

/**
 * What is read aloud, and what the language model learns from.
 *
 * @param training phrases, each once
 * @param checking others, to see how training goes
 * @param testing others again, from lines of which training heard nothing
 */
record SpeechTexts(List<String> training, List<String> checking, List<String> testing) {

    /** Sets whose licence lets weights be made of them. */
    static final List<String> SETS = List.of(
            "goemotions_traindev",
            "edos_traindev",
            "civil_toxicspans_train",
            "stormfront_train",
            "covid_trainval",
            "wiki_toxicity_1492",
            "hatemojibuild_trainval",
            "ailuminate_en_us");

    private static final int PARTS = 50;

    /** @throws IOException if a set is missing; the message says which */
    static SpeechTexts read(Path data) throws IOException {
        ObjectMapper json = new ObjectMapper();
        SpeechTexts texts = new SpeechTexts(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (String set : SETS) {
            Path file = data.resolve("text").resolve(set + ".jsonl.gz");
            if (!Files.isRegularFile(file)) {
                throw new IOException("no file " + file + "; the trainer of speech reads its lines aloud, see the data"
                        + " folder's README");
            }
            try (BufferedReader lines = new BufferedReader(
                    new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    texts.add(json.readTree(line).get("text").asString());
                }
            }
        }
        return texts.distinct();
    }

    /** A line goes to one of them, whole. */
    private void add(String line) {
        List<String> phrases = Phrases.of(line);
        int part = Math.floorMod(String.join(" ", phrases).hashCode(), PARTS);
        (part == 0 ? testing : part == 1 ? checking : training).addAll(phrases);
    }

    private SpeechTexts distinct() {
        Set<String> trained = new LinkedHashSet<>(training);
        return new SpeechTexts(List.copyOf(trained), others(checking, trained), others(testing, trained));
    }

    /** Long enough to be a sentence, and never read in training. */
    private static List<String> others(List<String> phrases, Set<String> trained) {
        return phrases.stream()
                .distinct()
                .filter(phrase -> !trained.contains(phrase)
                        && phrase.chars().filter(c -> c == ' ').count() >= 3)
                .toList();
    }
}
