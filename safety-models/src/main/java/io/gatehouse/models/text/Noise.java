package io.gatehouse.models.text;

import java.util.Map;
import java.util.random.RandomGenerator;

/** Misspells a text as people in a hurry and people in hiding do, so that the encoder learns to read both. */
final class Noise {

    /** Of the words that are long enough, this share is changed. */
    private static final double SHARE = 0.3;

    private static final int SHORTEST = 4;

    private static final Map<Character, Character> LEET =
            Map.of('a', '4', 'e', '3', 'i', '1', 'o', '0', 's', '5', 't', '7', 'b', '8');

    private final RandomGenerator random;

    Noise(RandomGenerator random) {
        this.random = random;
    }

    Example on(Example example) {
        int kind = random.nextInt(5);
        String[] words = example.text().split(" ");
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words.length; i++) {
            boolean changed = words[i].length() >= SHORTEST && random.nextDouble() < SHARE;
            text.append(changed ? changed(words[i], kind) : words[i]);
            // Every kind but this one keeps words apart.
            boolean joined = kind == 4 && changed;
            text.append(joined || i == words.length - 1 ? "" : " ");
        }
        return example.saying(text.toString());
    }

    private String changed(String word, int kind) {
        int at = 1 + random.nextInt(word.length() - 2);
        return switch (kind) {
            case 0 -> word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
            case 1 -> word.substring(0, at) + word.substring(at + 1);
            case 2 -> word.substring(0, at) + ' ' + word.substring(at);
            case 3 -> leet(word);
            default -> word;
        };
    }

    private static String leet(String word) {
        StringBuilder result = new StringBuilder();
        for (char letter : word.toCharArray()) {
            result.append(LEET.getOrDefault(letter, letter));
        }
        return result.toString();
    }
}
