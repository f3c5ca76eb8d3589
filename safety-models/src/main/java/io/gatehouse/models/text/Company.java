package io.gatehouse.models.text;

import io.gatehouse.domain.taxonomy.Category;
import java.util.List;
import java.util.Random;

/**
 * Puts one or two harmless sentences around a text. The labels stay, for a bad sentence in good company is still there,
 * and one that was harmless stays harmless.
 */
final class Company {

    /** Longer company would drown the sentence that it is about. */
    private static final int LONGEST = 160;

    private final List<String> harmless;
    private final Random random;

    /** @param examples those of them that are a known no in every category are the company */
    Company(List<Example> examples, Random random) {
        this.harmless = examples.stream()
                .filter(Company::isHarmless)
                .map(Example::text)
                .filter(text -> text.length() <= LONGEST)
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
        String text = switch (random.nextInt(3)) {
            case 0 -> sentence() + ". " + example.text();
            case 1 -> example.text() + ". " + sentence();
            default -> sentence() + ". " + example.text() + ". " + sentence();
        };
        return example.saying(text);
    }

    private String sentence() {
        return harmless.get(random.nextInt(harmless.size()));
    }
}
