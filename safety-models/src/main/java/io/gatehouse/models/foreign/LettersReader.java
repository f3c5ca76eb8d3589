package io.gatehouse.models.foreign;

import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.taxonomy.NearestName;
import io.gatehouse.models.foreign.InputContract.Sound;
import io.gatehouse.models.media.MediaDecoder;
import io.gatehouse.models.speech.WindowCut;
import io.gatehouse.models.speech.ctc.Alphabet;
import java.util.List;

/** Reads what a manifest says of a recogniser's answers, and collects all that is wrong with it. */
final class LettersReader {

    private static final Alphabet ANY_ALPHABET = new Alphabet(List.of("<pad>", "|", "a"), 0, 1);
    private static final WindowCut ANY_CUT = new WindowCut(MediaDecoder.SAMPLE_RATE, 0, MediaDecoder.SAMPLE_RATE);
    private static final int SHORTEST_STRIDE = 16;

    private final Fields output;

    LettersReader(Fields output) {
        this.output = output;
    }

    Letters read(Modality modality, InputContract input) {
        if (modality != Modality.AUDIO) {
            output.fault("letters", "are what models of modality audio answer");
        }
        int index = output.has("index") ? output.integer("index", 0, 15) : 0;
        Letters letters = new Letters(index, output.flag("applied"), alphabet(), cut(input));
        output.nothingElse();
        return letters;
    }

    private Alphabet alphabet() {
        List<String> symbols = output.texts("letters");
        int blank = place("blank", symbols);
        int delimiter = place("delimiter", symbols);
        try {
            return symbols.isEmpty() || blank < 0 || delimiter < 0
                    ? ANY_ALPHABET
                    : new Alphabet(symbols, blank, delimiter);
        } catch (IllegalArgumentException e) {
            output.fault("letters", "cannot be read with: " + e.getMessage());
            return ANY_ALPHABET;
        }
    }

    private int place(String name, List<String> symbols) {
        String symbol = output.has(name)
                ? String.valueOf(output.all().get(name))
                : output.text(name, "say which of the letters it is");
        int place = symbols.indexOf(symbol);
        if (!symbol.isEmpty() && !symbols.isEmpty() && place < 0) {
            output.fault(
                    name,
                    "must be one of the letters, but is \"" + symbol + "\"; " + NearestName.hint(symbol, symbols));
        }
        return place;
    }

    private WindowCut cut(InputContract input) {
        if (!(input instanceof Sound sound)) {
            return ANY_CUT;
        }
        int stride = output.integer("stride", SHORTEST_STRIDE, sound.window());
        try {
            return new WindowCut(sound.window(), (sound.window() - sound.hop()) / 2, stride);
        } catch (IllegalArgumentException e) {
            output.fault("stride", "does not fit the input: " + e.getMessage());
            return ANY_CUT;
        }
    }
}
