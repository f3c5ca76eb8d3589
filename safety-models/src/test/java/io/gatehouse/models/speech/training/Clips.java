package io.gatehouse.models.speech.training;

import io.gatehouse.models.speech.network.LogMel;
import io.gatehouse.models.speech.network.Spelling;
import java.util.SplittableRandom;

/** Clips for tests, in which each letter is a pair of bands of its own that sound for a while. */
final class Clips {

    private static final int FRAMES_A_LETTER = 8;

    private Clips() {}

    static Clip saying(String text) {
        byte[] letters = Spelling.symbols(text);
        byte[] mel = new byte[(letters.length + 1) * FRAMES_A_LETTER * LogMel.BANDS];
        for (int i = 0; i < letters.length; i++) {
            for (int frame = i * FRAMES_A_LETTER; frame < (i + 1) * FRAMES_A_LETTER - 2; frame++) {
                mel[frame * LogMel.BANDS + letters[i]] = (byte) 200;
                mel[frame * LogMel.BANDS + (letters[i] + 20) % LogMel.BANDS] = (byte) 200;
            }
        }
        return new Clip(mel, letters);
    }

    /** So many frames of whatever. */
    static Clip lasting(int frames) {
        byte[] mel = new byte[frames * LogMel.BANDS];
        new SplittableRandom(frames).nextBytes(mel);
        return new Clip(mel, Spelling.symbols("a"));
    }
}
