package io.gatehouse.models.speech.training;

import ai.djl.ndarray.NDManager;
import ai.djl.nn.Block;
import io.gatehouse.models.speech.ctc.CtcDecoder;
import io.gatehouse.models.speech.ctc.Emissions;
import io.gatehouse.models.speech.ctc.SpelledWord;
import io.gatehouse.models.speech.language.WordLanguage;
import io.gatehouse.models.speech.network.LetterScorer;
import io.gatehouse.models.speech.network.LogMel;
import io.gatehouse.models.speech.network.SpeechModel;
import io.gatehouse.models.speech.network.Spelling;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/** Chooses what the language weighs, on phrases and voices that neither train nor measure: half of them in noise. */
record WeightChoice(Block network, NDManager manager, Surroundings surroundings) {

    private static final double[] LANGUAGE = {0.4, 0.6, 0.8, 1};
    private static final double[] WORD = {0, 0.8, 1.6};
    private static final double[] UNKNOWN = {-6, -10};
    private static final double NOISE_BELOW = 15;

    private record Heard(List<String> said, Emissions emissions) {}

    WordLanguage.Weights best(List<String> phrases, int count, WordLanguage language, long seed) throws IOException {
        List<Heard> heard = heard(new ClipMaker(phrases, Speakers.CHECKING, surroundings, seed), count, seed);
        return choices().stream()
                .min(Comparator.comparingDouble(weights -> errors(heard, language.weighed(weights))))
                .orElseThrow();
    }

    private List<Heard> heard(ClipMaker maker, int count, long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        List<Heard> heard = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String phrase = maker.phrases().get(random.nextInt(maker.phrases().size()));
            float[] samples = maker.spoken(phrase, random);
            if (i % 2 == 0) {
                surroundings.addNoise(samples, NOISE_BELOW, random);
            }
            try (NDManager scope = manager.newSubManager()) {
                heard.add(new Heard(
                        List.of(phrase.split(" ")),
                        new LetterScorer(network)
                                .emissions(List.of(LogMel.of(samples)), scope)
                                .getFirst()));
            }
        }
        return heard;
    }

    private static List<WordLanguage.Weights> choices() {
        List<WordLanguage.Weights> all = new ArrayList<>();
        for (double language : LANGUAGE) {
            for (double word : WORD) {
                for (double unknown : UNKNOWN) {
                    all.add(new WordLanguage.Weights(language, word, unknown));
                }
            }
        }
        return all;
    }

    private static double errors(List<Heard> heard, WordLanguage language) {
        CtcDecoder decoder = SpeechModel.decoder(language);
        return heard.stream()
                .map(one -> WordErrors.of(one.said(), words(decoder, one.emissions())))
                .reduce(new WordErrors(0, 0), WordErrors::and)
                .rate();
    }

    static List<String> words(CtcDecoder decoder, Emissions emissions) {
        return SpelledWord.of(Spelling.ALPHABET, decoder.decode(emissions)).stream()
                .map(SpelledWord::text)
                .toList();
    }
}
