package io.gatehouse.models.speech.ctc;

import java.util.ArrayList;
import java.util.Comparator;
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
                .letters()
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
            at(before.letters(), next).addQuiet(before.total() + log);
        } else if (symbol == before.letters().symbol()) {
            at(before.letters(), next).addSounding(before.sounding() + log);
            extend(before, symbol, before.quiet(), log, frame, next);
        } else {
            extend(before, symbol, before.total(), log, frame, next);
        }
    }

    private static void extend(
            Beginning before, int symbol, double reached, double log, int frame, Map<Letters, Beginning> next) {
        if (reached > Double.NEGATIVE_INFINITY) {
            Letters longer = before.letters().then(symbol);
            longer.heard(frame, reached + log, log);
            at(longer, next).addSounding(reached + log);
        }
    }

    private static Beginning at(Letters letters, Map<Letters, Beginning> next) {
        return next.computeIfAbsent(letters, Beginning::new);
    }

    private List<Beginning> best(List<Beginning> all) {
        if (all.size() <= width) {
            return all;
        }
        all.forEach(Beginning::weigh);
        all.sort(Comparator.comparingDouble(Beginning::weight).reversed());
        return all.subList(0, width);
    }
}
