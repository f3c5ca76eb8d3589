package io.gatehouse.models.speech.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Counts runs of tokens, and makes probabilities of them by absolute discounting: something is taken from each run that
 * was seen, and given to what was not (Ney, Essen and Kneser, 1994).
 */
final class RunCounts {

    private static final double DISCOUNT = 0.75;

    /** A run, and what followed it. */
    private static final class Run {

        private final Map<Integer, Run> after = new TreeMap<>();
        private int count;
        private double probability;

        /** What is left for tokens that are not kept after this run. */
        double left(int rarest) {
            long all = all();
            long kept = 0;
            long rare = 0;
            for (Run next : after.values()) {
                kept += next.count >= rarest ? 1 : 0;
                rare += next.count >= rarest ? 0 : next.count;
            }
            return all == 0 ? 1 : (DISCOUNT * kept + rare) / all;
        }

        long all() {
            return after.values().stream().mapToLong(next -> next.count).sum();
        }
    }

    /** What a run is counted for that is shorter than the longest. */
    enum Counting {
        /** Each time that it was seen. */
        TIMES,
        /**
         * Each token that it was seen after: what follows one token alone, however often, is not likely after others
         * (Kneser and Ney, 1995).
         */
        COMPANY
    }

    private final Run nothing = new Run();
    private final Counting counting;
    private final int longest;
    private final int[] rarest;
    private final List<Ngrams.Run> kept = new ArrayList<>();

    /**
     * @param longest tokens of a run
     * @param rarest count, by length, with which a run is kept; no longer run may be kept more easily
     */
    RunCounts(Counting counting, int longest, int... rarest) {
        this.counting = counting;
        this.longest = longest;
        this.rarest = rarest.clone();
    }

    /** @param from tokens before it are only ever before others */
    void add(int[] tokens, int from, int times) {
        for (int end = from + 1; end <= tokens.length; end++) {
            boolean counts = true;
            for (int begin = Math.max(0, end - longest); begin < end && counts; begin++) {
                Run run = run(tokens, begin, end);
                counts = counting == Counting.TIMES || run.count == 0;
                run.count += times;
            }
        }
    }

    private Run run(int[] tokens, int begin, int end) {
        Run run = nothing;
        for (int at = begin; at < end; at++) {
            run = run.after.computeIfAbsent(tokens[at], _ -> new Run());
        }
        return run;
    }

    /** To be called once, when all is counted. */
    Ngrams table() {
        for (int length = 1; length <= longest; length++) {
            keep(nothing, new int[0], length);
        }
        return Ngrams.of(kept);
    }

    /** The kept runs of a length, after shorter ones on whose probabilities theirs rest. */
    private void keep(Run before, int[] tokens, int length) {
        int least = rarest[tokens.length];
        boolean last = tokens.length + 1 == length;
        long all = last ? before.all() : 0;
        double left = last ? before.left(least) : 0;
        before.after.forEach((token, run) -> {
            int[] longer = Arrays.copyOf(tokens, tokens.length + 1);
            longer[tokens.length] = token;
            if (!last) {
                keep(run, longer, length);
            } else if (run.count >= least) {
                double shorter = length == 1 ? 0 : probability(longer, 1);
                run.probability = (run.count - DISCOUNT) / all + left * shorter;
                double fallback = length == longest ? 1 : run.left(rarest[length]);
                kept.add(new Ngrams.Run(Ngrams.key(longer, 0, length), Math.log(run.probability), Math.log(fallback)));
            }
        });
    }

    /** Of the last token after those from {@code from} on. */
    private double probability(int[] tokens, int from) {
        if (from == tokens.length) {
            return 0;
        }
        @Nullable Run before = find(tokens, from);
        if (before == null) {
            return probability(tokens, from + 1);
        }
        int least = rarest[tokens.length - from - 1];
        @Nullable Run run = before.after.get(tokens[tokens.length - 1]);
        return run != null && run.count >= least ? run.probability : before.left(least) * probability(tokens, from + 1);
    }

    private @Nullable Run find(int[] tokens, int from) {
        @Nullable Run run = nothing;
        for (int at = from; at < tokens.length - 1 && run != null; at++) {
            run = run.after.get(tokens[at]);
        }
        return run;
    }
}
