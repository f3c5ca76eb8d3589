package io.gatehouse.models.audio;

import static io.gatehouse.models.audio.AudioClass.MUSIC;
import static io.gatehouse.models.audio.AudioClass.NOISE;
import static io.gatehouse.models.audio.AudioClass.SILENCE;
import static io.gatehouse.models.audio.AudioClass.SPEECH;
import static io.gatehouse.models.audio.AudioClass.TONE;

import io.gatehouse.models.audio.SoundStage.Take;
import io.gatehouse.models.audio.synthesis.Effects;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** Makes windows of one second with the classes that can be heard in them. */
final class ExampleMaker {

    /**
     * @param heard every class that a listener would name
     * @param source where the first of them comes from
     */
    record Example(float[] samples, Set<AudioClass> heard, String source) {

        float[] labels() {
            float[] labels = new float[AudioClass.COUNT];
            heard.forEach(one -> labels[one.ordinal()] = 1);
            return labels;
        }
    }

    /** What an example is mixed from, and how often it is drawn. */
    private record Recipe(double share, List<AudioClass> classes) {}

    private static final List<Recipe> RECIPES = List.of(
            new Recipe(0.17, List.of(SPEECH)),
            new Recipe(0.24, List.of(MUSIC)),
            new Recipe(0.14, List.of(NOISE)),
            new Recipe(0.09, List.of(TONE)),
            new Recipe(0.07, List.of(SILENCE)),
            new Recipe(0.13, List.of(SPEECH, MUSIC)),
            new Recipe(0.07, List.of(SPEECH, NOISE)),
            new Recipe(0.06, List.of(MUSIC, NOISE)),
            new Recipe(0.03, List.of(TONE, NOISE)));

    private static final double FADED = 0.12;

    private final SoundStage stage;
    private final RecordingChain chain = new RecordingChain();

    ExampleMaker(SoundStage stage) {
        this.stage = stage;
    }

    Example make(SplittableRandom random) {
        List<AudioClass> classes = draw(random).classes();
        Take first = stage.take(classes.getFirst(), 1, random);
        float[] samples = first.samples().clone();
        for (AudioClass other : classes.subList(1, classes.size())) {
            float[] second = stage.take(other, 1, random).samples();
            Effects.normalise(samples, -18);
            Effects.normalise(second, -18);
            Effects.add(samples, second, Effects.decibels(random.nextDouble(-10, 6)));
        }
        if (classes.getFirst() != SILENCE) {
            chain.run(samples, random);
            if (random.nextDouble() < FADED) {
                mutePart(samples, random);
            }
        }
        return new Example(samples, EnumSet.copyOf(classes), source(classes, first));
    }

    private static String source(List<AudioClass> classes, Take first) {
        if (classes.size() == 1) {
            return first.source();
        }
        return first.source() + " with " + classes.get(1).wireName();
    }

    private static Recipe draw(SplittableRandom random) {
        double at = random.nextDouble();
        for (Recipe recipe : RECIPES) {
            at -= recipe.share();
            if (at < 0) {
                return recipe;
            }
        }
        return RECIPES.getFirst();
    }

    /** What begins or ends within the window: up to half of it is digital silence. */
    private static void mutePart(float[] samples, SplittableRandom random) {
        int muted = random.nextInt(samples.length / 8, samples.length / 2);
        int from = random.nextBoolean() ? 0 : samples.length - muted;
        java.util.Arrays.fill(samples, from, from + muted, 0);
    }
}
