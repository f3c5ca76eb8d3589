package io.gatehouse.models.speech.ctc;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts of the last few letters of running text, interpolated with those of fewer (Witten and Bell, 1991): what was
 * followed by many kinds of letters trusts shorter memories more.
 */
public final class LetterModel implements LanguageModel {

    /** What followed a history: how many letters, and how many kinds. */
    private record Following(int letters, int kinds) {

        static final Following NOTHING = new Following(0, 0);

        Following and(int count) {
            return new Following(letters + count, kinds + 1);
        }
    }

    private final int memory;
    private final int alphabet;
    private final Map<String, Integer> grams;
    private final Map<String, Following> histories = new HashMap<>();

    private LetterModel(int memory, int alphabet, Map<String, Integer> grams) {
        this.memory = memory;
        this.alphabet = alphabet;
        this.grams = grams;
        grams.forEach((gram, count) -> histories.merge(
                gram.substring(0, gram.length() - 1),
                Following.NOTHING.and(count),
                (old, one) -> old.and(one.letters())));
    }

    /**
     * Counts texts.
     *
     * @param alphabet how many letters there are, that between words included
     * @param least grams that are rarer are forgotten
     */
    public static LetterModel of(Iterable<String> texts, int memory, int alphabet, int least) {
        Map<String, Integer> grams = new HashMap<>();
        for (String text : texts) {
            for (int end = 1; end <= text.length(); end++) {
                for (int begin = Math.max(0, end - 1 - memory); begin < end; begin++) {
                    grams.merge(text.substring(begin, end), 1, Integer::sum);
                }
            }
        }
        grams.values().removeIf(count -> count < least);
        return new LetterModel(memory, alphabet, grams);
    }

    @Override
    public int memory() {
        return memory;
    }

    @Override
    public double logProbability(String before, char letter) {
        double probability = 1.0 / alphabet;
        for (int begin = before.length(); begin >= Math.max(0, before.length() - memory); begin--) {
            String history = before.substring(begin);
            Following following = histories.getOrDefault(history, Following.NOTHING);
            if (following.kinds() == 0) {
                break;
            }
            double count = grams.getOrDefault(history + letter, 0);
            probability = (count + following.kinds() * probability) / (following.letters() + following.kinds());
        }
        return Math.log(probability);
    }

    /** A line with the sizes, and one for each gram: its count, a tab, its letters. */
    public byte[] encode() {
        StringBuilder lines =
                new StringBuilder().append(memory).append('\t').append(alphabet).append('\n');
        new TreeMap<>(grams)
                .forEach((gram, count) ->
                        lines.append(count).append('\t').append(gram).append('\n'));
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** @throws IllegalArgumentException if the bytes are not what {@link #encode} writes */
    public static LetterModel decode(byte[] encoded) {
        String[] lines = new String(encoded, StandardCharsets.UTF_8).split("\n");
        Map<String, Integer> grams = new HashMap<>();
        for (int i = 1; i < lines.length; i++) {
            String[] gram = fields(lines[i]);
            grams.put(gram[1], Integer.valueOf(gram[0]));
        }
        String[] sizes = fields(lines[0]);
        return new LetterModel(Integer.parseInt(sizes[0]), Integer.parseInt(sizes[1]), grams);
    }

    private static String[] fields(String line) {
        String[] fields = line.split("\t", 2);
        if (fields.length < 2 || fields[1].isEmpty()) {
            throw new IllegalArgumentException("a letter model has a number, a tab and letters in a line, not " + line);
        }
        return fields;
    }
}
