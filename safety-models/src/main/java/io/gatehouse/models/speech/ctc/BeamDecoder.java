package io.gatehouse.models.speech.ctc;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The likeliest text of a language given the frames, by a search that keeps the best beginnings (Hannun et al.,
 * "First-pass large vocabulary continuous speech recognition using bi-directional recurrent DNNs", 2014): frames that
 * read alike are added up.
 *
 * @param width how many beginnings are kept from frame to frame
 * @param least log probability below which a symbol is not tried; the likeliest always is
 */
public record BeamDecoder(Alphabet alphabet, Language language, int width, double least) implements CtcDecoder {

    public BeamDecoder {
        if (width < 1) {
            throw new IllegalArgumentException("a search keeps one beginning at least, but was to keep " + width);
        }
    }

    @Override
    public List<Sounded> decode(Emissions emissions) {
        List<Beginning> kept = List.of(Beginning.none(language.beginning()));
        for (int frame = 0; frame < emissions.frames(); frame++) {
            kept = best(after(kept, emissions, frame));
        }
        return kept.stream()
                .max(Comparator.comparingDouble(Beginning::scoreAtEnd))
                .orElseThrow()
                .letters
                .sounded();
    }

    private List<Beginning> after(List<Beginning> kept, Emissions emissions, int frame) {
        Map<Letters, Beginning> next = new LinkedHashMap<>();
        int likeliest = emissions.likeliest(frame);
        for (int symbol = 0; symbol < emissions.width(); symbol++) {
            double log = emissions.at(frame, symbol);
            if (log < least && symbol != likeliest) {
                continue;
            }
            for (Beginning before : kept) {
                say(before, symbol, log, frame, next);
            }
        }
        return new ArrayList<>(next.values());
    }

    private void say(Beginning before, int symbol, double log, int frame, Map<Letters, Beginning> next) {
        if (symbol == alphabet.blank()) {
            at(before.letters, next).quiet(before.total() + log);
        } else if (symbol == before.letters.symbol) {
            at(before.letters, next).sounding(before.sounding + log);
            extend(before, symbol, before.quiet, log, frame, next);
        } else {
            extend(before, symbol, before.total(), log, frame, next);
        }
    }

    private static void extend(
            Beginning before, int symbol, double reached, double log, int frame, Map<Letters, Beginning> next) {
        if (reached > Double.NEGATIVE_INFINITY) {
            Letters longer = before.letters.then(symbol);
            longer.heard(frame, reached + log, log);
            at(longer, next).sounding(reached + log);
        }
    }

    private static Beginning at(Letters letters, Map<Letters, Beginning> next) {
        return next.computeIfAbsent(letters, Beginning::new);
    }

    private List<Beginning> best(List<Beginning> all) {
        if (all.size() <= width) {
            return all;
        }
        all.sort(Comparator.comparingDouble(Beginning::score).reversed());
        return all.subList(0, width);
    }

    /** Letters so far, as a tree: one object for one text. */
    private static final class Letters {

        private static final int NONE = -1;

        private final Letters before;
        private final int symbol;
        private final Language.Said said;
        private final Map<Integer, Letters> after = new HashMap<>(4);
        private int frame;
        private double reached = Double.NEGATIVE_INFINITY;
        private double log;

        private Letters(Language.Said said) {
            this.before = this;
            this.symbol = NONE;
            this.said = said;
        }

        private Letters(Letters before, int symbol) {
            this.before = before;
            this.symbol = symbol;
            this.said = before.said.then(symbol);
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

    /** All ways to have said these letters, by whether the last frame is quiet or sounds the last of them. */
    private static final class Beginning {

        private final Letters letters;
        private double quiet = Double.NEGATIVE_INFINITY;
        private double sounding = Double.NEGATIVE_INFINITY;

        private Beginning(Letters letters) {
            this.letters = letters;
        }

        static Beginning none(Language.Said said) {
            Beginning none = new Beginning(new Letters(said));
            none.quiet = 0;
            return none;
        }

        void quiet(double log) {
            quiet = sum(quiet, log);
        }

        void sounding(double log) {
            sounding = sum(sounding, log);
        }

        double total() {
            return sum(quiet, sounding);
        }

        double score() {
            return total() + letters.said.score();
        }

        double scoreAtEnd() {
            return total() + letters.said.scoreAtEnd();
        }

        private static double sum(double a, double b) {
            double larger = Math.max(a, b);
            double smaller = Math.min(a, b);
            return smaller == Double.NEGATIVE_INFINITY ? larger : larger + Math.log1p(Math.exp(smaller - larger));
        }
    }
}
