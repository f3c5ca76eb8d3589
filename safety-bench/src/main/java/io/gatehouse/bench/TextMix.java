package io.gatehouse.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Texts as uploads are: nine of ten harmless, 5 to 60 words long, the same for the same seed. */
final class TextMix {

    static final long SEED = 1;
    static final int FEWEST_WORDS = 5;
    static final int MOST_WORDS = 60;

    private static final int HARMFUL_ONE_IN = 10;

    private final Sentences harmless = Sentences.harmless();
    private final Sentences harmful = Sentences.harmful();
    private final Random random;

    private TextMix(long seed) {
        random = new Random(seed);
    }

    static List<String> of(int texts, long seed) {
        TextMix mix = new TextMix(seed);
        List<String> all =
                new ArrayList<>(IntStream.range(0, texts).mapToObj(mix::text).toList());
        Collections.shuffle(all, mix.random);
        return all;
    }

    private String text(int number) {
        Sentences kind = number % HARMFUL_ONE_IN == 0 ? harmful : harmless;
        int length = random.nextInt(FEWEST_WORDS, MOST_WORDS + 1);
        List<String> sentences = new ArrayList<>();
        for (String next = kind.pick(length, random); !next.isEmpty(); next = harmless.pick(length, random)) {
            sentences.add(next);
            length -= Sentences.words(next);
        }
        Collections.shuffle(sentences, random);
        return String.join(" ", sentences);
    }
}
