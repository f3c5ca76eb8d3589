package io.gatehouse.models.speech.training;

import io.gatehouse.models.audio.synthesis.Effects;
import io.gatehouse.models.audio.synthesis.SpeechSynthesiser;
import io.gatehouse.models.speech.network.LogMel;
import io.gatehouse.models.speech.network.Spelling;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Has phrases spoken: clip number n is always the same. */
record ClipMaker(List<String> phrases, Speakers speakers, Surroundings surroundings, long seed) {

    /** How much a throat is made shorter or longer. */
    private static final double THROAT = 0.1;

    private static final int MOST_PAUSE = Effects.RATE / 4;

    Clip make(long number) throws IOException {
        SplittableRandom random = new SplittableRandom(seed ^ (number * 0x9E3779B97F4A7C15L));
        String phrase = phrases.get(random.nextInt(phrases.size()));
        float[] spoken = spoken(phrase, random);
        surroundings.run(spoken, random);
        return new Clip(LogMel.of(spoken), Spelling.symbols(phrase));
    }

    /** A phrase in a drawn voice, with a pause before and after it. */
    float[] spoken(String phrase, SplittableRandom random) throws IOException {
        double throat = random.nextDouble(1 - THROAT, 1 + THROAT);
        int rate = (int) (random.nextInt(115, 230) * throat);
        byte[] file = SpeechSynthesiser.speak(phrase, speakers.draw(random), random.nextInt(10, 90), rate);
        float[] voice = trimmed(Wave.parse(file).at(Effects.RATE * throat));
        int before = random.nextInt(MOST_PAUSE);
        float[] all = new float[before + voice.length + random.nextInt(MOST_PAUSE)];
        System.arraycopy(voice, 0, all, before, voice.length);
        return all;
    }

    private static float[] trimmed(float[] samples) {
        int end = samples.length;
        while (end > 0 && Math.abs(samples[end - 1]) < 1e-3) {
            end--;
        }
        return Arrays.copyOf(samples, Math.max(end, Effects.RATE / 4));
    }
}
