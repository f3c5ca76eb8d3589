package io.gatehouse.models.text;

import io.gatehouse.domain.taxonomy.Category;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;

/**
 * Puts harmless sentences around a text. The labels stay, for a bad sentence in good company is still there, and one
 * that was harmless stays harmless.
 */
final class Company {

    /** The longest text together with its company, in characters: what is longer would not fit into one window. */
    static final int LONGEST = 440;

    private static final int LONGEST_SENTENCE = 160;
    private static final int FEW = 2;

    /** About what fills a window: a verse, or a minute of a podcast. */
    private static final int MANY = 9;

    private static final double CROWDED = 0.5;
    private static final List<String> BETWEEN = List.of(". ", "\n", " ");

    private final List<String> harmless;
    private final Random random;

    /** @param examples those of them that are a known no in every category are the company */
    Company(List<Example> examples, Random random) {
        this.harmless = examples.stream()
                .filter(Company::isHarmless)
                .map(Example::text)
                .filter(text -> text.length() <= LONGEST_SENTENCE)
                .toList();
        this.random = random;
    }

    private static boolean isHarmless(Example example) {
        return example.labels().size() == Category.values().length
                && example.labels().values().stream().noneMatch(label -> label);
    }

    Example around(Example example) {
        if (harmless.isEmpty()) {
            return example;
        }
        Deque<String> all = new ArrayDeque<>(List.of(example.text()));
        String between = BETWEEN.get(random.nextInt(BETWEEN.size()));
        int length = example.text().length();
        int sentences = 1 + random.nextInt(random.nextDouble() < CROWDED ? MANY : FEW);
        for (int i = 0; i < sentences; i++) {
            String sentence = harmless.get(random.nextInt(harmless.size()));
            length += between.length() + sentence.length();
            if (length > LONGEST) {
                break;
            }
            if (random.nextBoolean()) {
                all.addFirst(sentence);
            } else {
                all.addLast(sentence);
            }
        }
        return example.saying(String.join(between, all));
    }
}
