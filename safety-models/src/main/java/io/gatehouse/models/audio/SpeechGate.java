package io.gatehouse.models.audio;

import io.gatehouse.models.speech.SpokenText;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Queue;

/**
 * Lets speech through to whoever writes it down, with half a second around it. Holds the sound until it is known to be
 * speech or not; that is as far as the model of activity lags behind.
 */
final class SpeechGate implements SoundGate {

    private final SpokenText.Listening words;
    private final Queue<float[]> held = new ArrayDeque<>();
    private float[] filling = new float[Windower.STEP];
    private int filled;
    private boolean open;
    private boolean before;
    private boolean now;
    private long decided;
    private long passed;

    SpeechGate(SpokenText.Listening words) {
        this.words = words;
    }

    @Override
    public void hold(float[] chunk) {
        int at = 0;
        while (at < chunk.length) {
            int taken = Math.min(chunk.length - at, filling.length - filled);
            System.arraycopy(chunk, at, filling, filled, taken);
            filled += taken;
            at += taken;
            if (filled == filling.length) {
                held.add(filling);
                filling = new float[Windower.STEP];
                filled = 0;
            }
        }
    }

    @Override
    public void decide(boolean speech) {
        if (decided > 0) {
            pass(before || now || speech);
        }
        before = now;
        now = speech;
        decided++;
    }

    @Override
    public void finish() {
        if (filled > 0) {
            held.add(Arrays.copyOf(filling, filled));
        }
        if (decided > 0) {
            pass(before || now);
        }
        pass(false);
    }

    /** The oldest slot that is held, where there is one. */
    private void pass(boolean wanted) {
        if (wanted && !open) {
            words.begin(passed * ActivityTimeline.SLOT_MS);
        }
        float[] sound = held.isEmpty() ? new float[0] : held.remove();
        if (wanted) {
            words.accept(sound);
        } else if (open) {
            words.end();
        }
        open = wanted;
        passed++;
    }
}
