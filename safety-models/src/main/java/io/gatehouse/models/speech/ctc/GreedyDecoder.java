package io.gatehouse.models.speech.ctc;

import java.util.ArrayList;
import java.util.List;

/** The likeliest symbol of each frame: repeats are one, and blanks are none. */
public record GreedyDecoder(Alphabet alphabet) implements CtcDecoder {

    @Override
    public List<Sounded> decode(Emissions emissions) {
        List<Sounded> symbols = new ArrayList<>();
        int before = alphabet.blank();
        for (int frame = 0; frame < emissions.frames(); frame++) {
            int now = emissions.likeliest(frame);
            if (now != alphabet.blank()) {
                add(symbols, now, now == before, frame, emissions.at(frame, now));
            }
            before = now;
        }
        return symbols;
    }

    private static void add(List<Sounded> symbols, int symbol, boolean held, int frame, double logProbability) {
        if (held) {
            symbols.add(symbols.removeLast().heldUntil(frame, logProbability));
        } else {
            symbols.add(new Sounded(symbol, frame, frame + 1, logProbability));
        }
    }
}
