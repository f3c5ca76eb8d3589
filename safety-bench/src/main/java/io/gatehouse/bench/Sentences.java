package io.gatehouse.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.random.RandomGenerator;

/** Sentences of the project's own, in the order of their file. */
record Sentences(List<String> all) {

    Sentences {
        all = List.copyOf(all);
    }

    static Sentences harmless() {
        return read("harmless.txt");
    }

    static Sentences harmful() {
        return read("harmful.txt");
    }

    /** Those of a kind, which stands before each. */
    static Sentences captions(String kind) {
        String before = kind + ": ";
        return new Sentences(read("captions.txt").all().stream()
                .filter(line -> line.startsWith(before))
                .map(line -> line.substring(before.length()))
                .toList());
    }

    static int words(String text) {
        return text.split(" ").length;
    }

    /** One of those that have no more words than that; empty where there is none. */
    String pick(int mostWords, RandomGenerator random) {
        List<String> fitting =
                all.stream().filter(sentence -> words(sentence) <= mostWords).toList();
        return fitting.isEmpty() ? "" : fitting.get(random.nextInt(fitting.size()));
    }

    private static Sentences read(String name) {
        try (InputStream in = Sentences.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the benchmarks have no file " + name);
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return new Sentences(
                    lines.lines().filter(line -> !line.startsWith("#")).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
