package io.gatehouse.models.speech.ctc;

import static io.gatehouse.models.speech.ctc.LogSpace.IMPOSSIBLE;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Symbols so far, and how likely they are over all ways to spread them over the frames so far. */
final class Prefix {

    private static final int NOTHING = -1;

    private final @Nullable Prefix before;
    private final int last;
    private final int length;
    private final String text;
    private final double language;
    private final Map<Integer, Prefix> longer = new HashMap<>();
    private double endingBlank = IMPOSSIBLE;
    private double endingSounded = IMPOSSIBLE;
    private double nextBlank = IMPOSSIBLE;
    private double nextSounded = IMPOSSIBLE;

    private Prefix(@Nullable Prefix before, int last, int length, String text, double language) {
        this.before = before;
        this.last = last;
        this.length = length;
        this.text = text;
        this.language = language;
    }

    /** Nothing yet, which is certain before the first frame. */
    static Prefix empty() {
        Prefix empty = new Prefix(null, NOTHING, 0, "", 0);
        empty.endingBlank = 0;
        return empty;
    }

    /** This and one symbol more; the same object whenever it is asked for. */
    Prefix and(int symbol, Spelling spelling) {
        return longer.computeIfAbsent(
                symbol,
                _ -> new Prefix(
                        this,
                        symbol,
                        length + 1,
                        spelling.textAfter(text, symbol),
                        language + spelling.odds(text, symbol)));
    }

    void stay(Emissions emissions, int frame, int blank) {
        nextBlank = LogSpace.add(nextBlank, probability() + emissions.at(frame, blank));
        if (last != NOTHING) {
            nextSounded = LogSpace.add(nextSounded, endingSounded + emissions.at(frame, last));
        }
    }

    /** The same symbol again needs a blank in between. */
    void reach(Prefix longerOne, double emission) {
        double from = longerOne.last == last ? endingBlank : probability();
        longerOne.nextSounded = LogSpace.add(longerOne.nextSounded, from + emission);
    }

    void endFrame() {
        endingBlank = nextBlank;
        endingSounded = nextSounded;
        nextBlank = IMPOSSIBLE;
        nextSounded = IMPOSSIBLE;
    }

    void giveUp() {
        endingBlank = IMPOSSIBLE;
        endingSounded = IMPOSSIBLE;
    }

    double probability() {
        return LogSpace.add(endingBlank, endingSounded);
    }

    double score() {
        return probability() + language;
    }

    int[] symbols() {
        int[] symbols = new int[length];
        @Nullable Prefix at = this;
        for (int i = length - 1; i >= 0 && at != null; i--) {
            symbols[i] = at.last;
            at = at.before;
        }
        return symbols;
    }
}
