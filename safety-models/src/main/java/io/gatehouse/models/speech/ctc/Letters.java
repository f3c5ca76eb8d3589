package io.gatehouse.models.speech.ctc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Letters so far, as a tree: one object for one text. */
final class Letters {

    private static final int NONE = -1;

    private final Letters before;
    private final int symbol;
    private final Language.Said said;
    private final Map<Integer, Letters> after = new HashMap<>(4);
    private int frame;
    private double reached = Double.NEGATIVE_INFINITY;
    private double log;

    Letters(Language.Said said) {
        this.before = this;
        this.symbol = NONE;
        this.said = said;
    }

    private Letters(Letters before, int symbol) {
        this.before = before;
        this.symbol = symbol;
        this.said = before.said.then(symbol);
    }

    /** The last of them; none where nothing was said. */
    int symbol() {
        return symbol;
    }

    Language.Said said() {
        return said;
    }

    Letters then(int symbol) {
        return after.computeIfAbsent(symbol, next -> new Letters(this, next));
    }

    /** A letter sounds where it is likeliest to have begun. */
    void heard(int frame, double reached, double log) {
        if (reached > this.reached) {
            this.frame = frame;
            this.reached = reached;
            this.log = log;
        }
    }

    List<Sounded> sounded() {
        List<Sounded> all = new ArrayList<>();
        for (Letters at = this; at.symbol != NONE; at = at.before) {
            all.add(new Sounded(at.symbol, at.frame, at.frame + 1, at.log));
        }
        return all.reversed();
    }
}
