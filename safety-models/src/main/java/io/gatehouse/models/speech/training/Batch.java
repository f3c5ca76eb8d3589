package io.gatehouse.models.speech.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.gatehouse.models.speech.network.LetterNetwork;
import io.gatehouse.models.speech.network.LogMel;
import java.util.List;
import java.util.SplittableRandom;

/** Clips of about one length, in mel frames. */
record Batch(List<Clip> clips, int length) {

    private static final int BANDS = LogMel.BANDS;
    private static final int MASKS = 2;
    private static final int BANDS_MASKED = 8;
    private static final int FRAMES_MASKED = 24;
    private static final byte GREY = 127;

    /** Of 80 dB in 255 steps: 6 dB up or down. */
    private static final double TILT = 19;

    /** In other colours, with strips of time and of pitch blanked (Park et al., "SpecAugment", 2019). */
    NDArray varied(NDManager manager, SplittableRandom random) {
        byte[] all = new byte[clips.size() * BANDS * length];
        for (int i = 0; i < clips.size(); i++) {
            lay(clips.get(i).mel(), colour(random), all, i * BANDS * length);
            mask(all, i * BANDS * length, clips.get(i).frames(), random);
        }
        return LetterNetwork.input(all, clips.size(), length, manager);
    }

    private static int[] colour(SplittableRandom random) {
        double level = random.nextDouble(-TILT, TILT);
        double tilt = random.nextDouble(-TILT, TILT);
        int[] steps = new int[BANDS];
        for (int band = 0; band < BANDS; band++) {
            steps[band] = (int) Math.round(level + tilt * (2.0 * band / (BANDS - 1) - 1));
        }
        return steps;
    }

    private void lay(byte[] mel, int[] colour, byte[] all, int from) {
        int frames = Math.min(length, mel.length / BANDS);
        for (int frame = 0; frame < frames; frame++) {
            for (int band = 0; band < BANDS; band++) {
                int value = (mel[frame * BANDS + band] & 0xff) + colour[band];
                all[from + band * length + frame] = (byte) Math.clamp(value, 0, 255);
            }
        }
    }

    private void mask(byte[] all, int from, int frames, SplittableRandom random) {
        for (int i = 0; i < MASKS; i++) {
            int bands = random.nextInt(BANDS_MASKED);
            blank(all, from, random.nextInt(BANDS - bands), bands, 0, length);
            int wide = random.nextInt(Math.min(FRAMES_MASKED, frames / 4));
            blank(all, from, 0, BANDS, random.nextInt(frames - wide), wide);
        }
    }

    private void blank(byte[] all, int from, int band, int bands, int frame, int frames) {
        for (int b = band; b < band + bands; b++) {
            int at = from + b * length + frame;
            java.util.Arrays.fill(all, at, at + frames, GREY);
        }
    }
}
