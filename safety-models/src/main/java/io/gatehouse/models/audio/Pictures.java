package io.gatehouse.models.audio;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.gatehouse.models.audio.ExampleMaker.Example;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Examples after the front end.
 *
 * @param values mel picture of each example, band by band
 * @param labels 1 for every class heard, by ordinal
 */
record Pictures(List<float[]> values, List<float[]> labels) {

    private static final int BANDS_MASKED = 10;
    private static final int FRAMES_MASKED = 18;

    static Pictures empty() {
        return new Pictures(new ArrayList<>(), new ArrayList<>());
    }

    void add(List<Example> examples, MelFrontEnd frontEnd, NDManager manager) {
        try (NDManager scope = manager.newSubManager()) {
            float[] samples = new float[examples.size() * MelFrontEnd.WINDOW];
            for (int i = 0; i < examples.size(); i++) {
                System.arraycopy(examples.get(i).samples(), 0, samples, i * MelFrontEnd.WINDOW, MelFrontEnd.WINDOW);
                labels.add(examples.get(i).labels());
            }
            NDArray all = frontEnd.apply(scope.create(samples, new Shape(examples.size(), MelFrontEnd.WINDOW)));
            for (int i = 0; i < examples.size(); i++) {
                values.add(all.get(i).toFloatArray());
            }
        }
    }

    /** A batch of those examples, each with a strip of time and of pitch blanked (Park et al., "SpecAugment", 2019). */
    NDArray batch(int[] which, NDManager manager, SplittableRandom random) {
        int size = MelFrontEnd.BANDS * MelFrontEnd.FRAMES;
        float[] all = new float[which.length * size];
        for (int i = 0; i < which.length; i++) {
            float[] picture = values.get(which[i]).clone();
            mask(picture, random);
            System.arraycopy(picture, 0, all, i * size, size);
        }
        return manager.create(all, new Shape(which.length, 1, MelFrontEnd.BANDS, MelFrontEnd.FRAMES));
    }

    NDArray labels(int[] which, NDManager manager) {
        float[] all = new float[which.length * AudioClass.COUNT];
        for (int i = 0; i < which.length; i++) {
            System.arraycopy(labels.get(which[i]), 0, all, i * AudioClass.COUNT, AudioClass.COUNT);
        }
        return manager.create(all, new Shape(which.length, AudioClass.COUNT));
    }

    private static void mask(float[] picture, SplittableRandom random) {
        int bands = random.nextInt(BANDS_MASKED);
        int firstBand = random.nextInt(MelFrontEnd.BANDS - bands);
        int frames = random.nextInt(FRAMES_MASKED);
        int firstFrame = random.nextInt(MelFrontEnd.FRAMES - frames);
        for (int band = 0; band < MelFrontEnd.BANDS; band++) {
            boolean wholeBand = band >= firstBand && band < firstBand + bands;
            for (int frame = 0; frame < MelFrontEnd.FRAMES; frame++) {
                if (wholeBand || (frame >= firstFrame && frame < firstFrame + frames)) {
                    picture[band * MelFrontEnd.FRAMES + frame] = 0;
                }
            }
        }
    }
}
