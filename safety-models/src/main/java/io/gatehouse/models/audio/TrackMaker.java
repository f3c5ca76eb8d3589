package io.gatehouse.models.audio;

import io.gatehouse.models.audio.synthesis.Effects;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Makes whole tracks, as a platform receives them: content with pauses and noises, or none sold as content.
 *
 * <p>Content fills 55 to 100 % of an authentic track and 0 to 12 % of an inauthentic one; what lies between is not
 * simulated, for people disagree about it.
 */
final class TrackMaker {

    record Track(float[] samples, boolean inauthentic) {}

    private static final List<AudioClass> CONTENT = List.of(AudioClass.SPEECH, AudioClass.MUSIC, AudioClass.MUSIC);
    private static final List<AudioClass> EMPTY = List.of(AudioClass.NOISE, AudioClass.SILENCE, AudioClass.TONE);

    private final SoundStage stage;
    private final RecordingChain chain = new RecordingChain();

    TrackMaker(SoundStage stage) {
        this.stage = stage;
    }

    Track make(SplittableRandom random) {
        boolean inauthentic = random.nextBoolean();
        double seconds = random.nextDouble(6, 24);
        double share = inauthentic
                ? random.nextBoolean() ? 0 : random.nextDouble(0, 0.12)
                : random.nextBoolean() ? 1 : random.nextDouble(0.55, 1);
        float[] samples = new float[(int) (seconds * Effects.RATE)];
        int border = (int) (share * samples.length);
        fill(samples, 0, border, CONTENT.get(random.nextInt(CONTENT.size())), random);
        fill(samples, border, samples.length, EMPTY.get(random.nextInt(EMPTY.size())), random);
        return new Track(random.nextBoolean() ? samples : reversedOrder(samples, border), inauthentic);
    }

    private void fill(float[] samples, int from, int to, AudioClass what, SplittableRandom random) {
        int length = to - from;
        if (length < Effects.RATE / 2) {
            return;
        }
        float[] part = stage.take(what, (double) length / Effects.RATE, random).samples();
        if (what != AudioClass.SILENCE) {
            chain.run(part, random);
        }
        System.arraycopy(part, 0, samples, from, Math.min(length, part.length));
    }

    /** The empty part first, the content after it. */
    private static float[] reversedOrder(float[] samples, int border) {
        float[] turned = new float[samples.length];
        System.arraycopy(samples, border, turned, 0, samples.length - border);
        System.arraycopy(samples, 0, turned, samples.length - border, border);
        return turned;
    }
}
