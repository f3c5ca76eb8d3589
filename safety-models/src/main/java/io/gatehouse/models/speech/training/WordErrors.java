package io.gatehouse.models.speech.training;

import java.util.List;

/**
 * How many words must be changed, added or left out to make what was heard what was said.
 *
 * @param words that were said
 */
public record WordErrors(int errors, int words) {

    public static WordErrors of(List<String> said, List<String> heard) {
        int[] before = new int[heard.size() + 1];
        for (int j = 0; j < before.length; j++) {
            before[j] = j;
        }
        for (int i = 1; i <= said.size(); i++) {
            int[] now = new int[before.length];
            now[0] = i;
            for (int j = 1; j < now.length; j++) {
                int changed = before[j - 1] + (said.get(i - 1).equals(heard.get(j - 1)) ? 0 : 1);
                now[j] = Math.min(changed, 1 + Math.min(before[j], now[j - 1]));
            }
            before = now;
        }
        return new WordErrors(before[heard.size()], said.size());
    }

    public WordErrors and(WordErrors other) {
        return new WordErrors(errors + other.errors, words + other.words);
    }

    public double rate() {
        return words == 0 ? 0 : (double) errors / words;
    }
}
