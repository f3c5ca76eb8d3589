package io.gatehouse.eval.suite;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** All cases of the suite, in the order of its files. No model may be trained on them. */
public final class FunctionalSuite {

    /** A jar cannot be asked for what a folder holds, so the files are named here; a test compares. */
    static final List<String> FILES = Stream.of(
                    "hate",
                    "identity",
                    "evasion",
                    "harassment",
                    "violence",
                    "weapons",
                    "extremism",
                    "self-harm",
                    "sexual",
                    "illicit",
                    "profanity",
                    "privacy",
                    "spam",
                    "misinformation",
                    "everyday")
            .map(name -> "functional/" + name + ".yaml")
            .toList();

    private static final String SLUR = "{slur}";

    private FunctionalSuite() {}

    /** How many cases there are where a lexicon is at hand. */
    public static int size() throws IOException {
        return load(List.of(SLUR)).size();
    }

    /** The cases that need no lexicon. */
    public static List<FunctionalCase> load() throws IOException {
        return load(List.of());
    }

    /**
     * All cases: one with the slot takes the next of the given words, so that the suite keeps its size whatever the
     * length of the lexicon. Without words, the cases with the slot are left out.
     *
     * @throws IllegalArgumentException if the files have faults; the message lists all of them
     */
    public static List<FunctionalCase> load(List<String> slurs) throws IOException {
        List<FunctionalCase> cases = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        for (String file : FILES) {
            try (InputStream in = Objects.requireNonNull(
                    FunctionalSuite.class.getResourceAsStream(file), () -> "the suite lacks its file " + file)) {
                SuiteFile read = SuiteFile.read(file, in);
                cases.addAll(read.cases());
                faults.addAll(read.faults());
            }
        }
        faults.addAll(repeated(cases));
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", faults));
        }
        return filled(cases, slurs);
    }

    static List<String> repeated(List<FunctionalCase> cases) {
        Map<String, FunctionalCase> seen = new HashMap<>();
        List<String> faults = new ArrayList<>();
        for (FunctionalCase one : cases) {
            FunctionalCase first = seen.putIfAbsent(one.text().strip().toLowerCase(Locale.ROOT), one);
            if (first != null) {
                faults.add("\"" + one.text() + "\" stands in \"" + first.function() + "\" and again in \""
                        + one.function() + "\"; each text counts once, so drop one of them");
            }
        }
        return faults;
    }

    static List<FunctionalCase> filled(List<FunctionalCase> cases, List<String> slurs) {
        List<FunctionalCase> filled = new ArrayList<>();
        int next = 0;
        for (FunctionalCase one : cases) {
            if (!one.text().contains(SLUR)) {
                filled.add(one);
            } else if (!slurs.isEmpty()) {
                String text = one.text().replace(SLUR, slurs.get(next++ % slurs.size()));
                filled.add(new FunctionalCase(one.function(), one.category(), one.harmful(), text));
            }
        }
        return List.copyOf(filled);
    }
}
