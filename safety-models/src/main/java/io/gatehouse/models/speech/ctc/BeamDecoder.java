package io.gatehouse.models.speech.ctc;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Prefix beam search: the symbols that are likeliest over all ways to spread them over the frames, where a path that is
 * likeliest alone may well be of others (Hannun and others, 2014). With a beam that is wide enough and no floor it is
 * exact.
 */
public final class BeamDecoder implements CtcDecoder {

    private static final Comparator<Prefix> BEST_FIRST =
            Comparator.comparingDouble(Prefix::score).reversed();

    private final Alphabet alphabet;
    private final int width;
    private final double floor;
    private final Spelling spelling;

    private BeamDecoder(Alphabet alphabet, int width, double floor, Spelling spelling) {
        if (width < 1) {
            throw new IllegalArgumentException("a beam holds one prefix at least, but was to hold " + width);
        }
        this.alphabet = alphabet;
        this.width = width;
        this.floor = floor;
        this.spelling = spelling;
    }

    /**
     * Goes by the sound alone.
     *
     * @param width how many prefixes are followed
     * @param least symbols of a smaller probability do not begin in a frame
     */
    public static BeamDecoder of(Alphabet alphabet, int width, double least) {
        return new BeamDecoder(alphabet, width, Math.log(least), new Spelling(alphabet, Optional.empty(), 0, 0));
    }

    /**
     * The same with a language.
     *
     * @param weight of a letter's log odds in the language beside those of the sound
     * @param bonus for each letter and each gap between words
     */
    public BeamDecoder with(LanguageModel language, double weight, double bonus) {
        return new BeamDecoder(alphabet, width, floor, new Spelling(alphabet, Optional.of(language), weight, bonus));
    }

    @Override
    public List<Sounded> decode(Emissions emissions) {
        return ForcedAlignment.of(emissions, best(emissions).symbols(), alphabet.blank());
    }

    /** The prefix with the highest score when all frames are over. */
    Prefix best(Emissions emissions) {
        List<Prefix> beam = List.of(Prefix.empty());
        for (int frame = 0; frame < emissions.frames(); frame++) {
            beam = step(beam, emissions, frame);
        }
        return beam.getFirst();
    }

    private List<Prefix> step(List<Prefix> beam, Emissions emissions, int frame) {
        Set<Prefix> reached = new LinkedHashSet<>(beam);
        for (Prefix prefix : beam) {
            prefix.stay(emissions, frame, alphabet.blank());
            for (int symbol = 0; symbol < alphabet.size(); symbol++) {
                if (symbol != alphabet.blank() && emissions.at(frame, symbol) >= floor) {
                    Prefix longer = prefix.and(symbol, spelling);
                    prefix.reach(longer, emissions.at(frame, symbol));
                    reached.add(longer);
                }
            }
        }
        return narrowed(reached);
    }

    private List<Prefix> narrowed(Set<Prefix> reached) {
        reached.forEach(Prefix::endFrame);
        List<Prefix> sorted = new ArrayList<>(reached);
        sorted.sort(BEST_FIRST);
        int kept = Math.min(width, sorted.size());
        sorted.subList(kept, sorted.size()).forEach(Prefix::giveUp);
        return sorted.subList(0, kept);
    }
}
