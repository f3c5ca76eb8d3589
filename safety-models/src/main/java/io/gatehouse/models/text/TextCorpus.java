package io.gatehouse.models.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** All labelled text: the public sets on disk and the project's own sentences, split so that no text is in two. */
final class TextCorpus {

    private final Path data;
    private final long seed;
    private final JsonMapper json = new JsonMapper();
    private final Set<String> seen = new HashSet<>();

    TextCorpus(Path data, long seed) {
        this.data = data;
        this.seed = seed;
    }

    List<Example> read() throws IOException {
        Lexicon lexicon = Lexicon.read(data);
        List<Example> examples = new ArrayList<>(Contrasts.examples(seed, lexicon.slurs()));
        for (TextSets.TextSet set : TextSets.ALL) {
            read(set, lexicon, examples);
        }
        return examples;
    }

    private void read(TextSets.TextSet set, Lexicon lexicon, List<Example> examples) throws IOException {
        Path file = data.resolve("text").resolve(set.file() + ".jsonl.gz");
        if (!Files.exists(file)) {
            throw new IOException("the text set " + set.name() + " is missing: there is no file " + file);
        }
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line : (Iterable<String>) lines.lines()::iterator) {
                JsonNode item = json.readTree(line);
                add(set, item.get("text").asString(), item.get("labels"), lexicon, examples);
            }
        }
    }

    private void add(TextSets.TextSet set, String text, JsonNode labels, Lexicon lexicon, List<Example> examples) {
        String key = key(text);
        Labels mapped = set.mapping().map(labels, text, lexicon);
        if (!key.isEmpty() && !mapped.all().isEmpty() && seen.add(set.file() + '\n' + key)) {
            examples.add(new Example(text, set.file(), mapped.all(), Example.Split.of(key, seed)));
        }
    }

    /** Texts that differ in case, digits, links, names or symbols alone are the same text. */
    private static String key(String text) {
        return Token.of(text).stream()
                .map(Token::form)
                .filter(form -> Character.isLetter(form.charAt(0)) && !form.equals("rt"))
                .collect(Collectors.joining(" "));
    }
}
