package io.gatehouse.models.audio;

import java.util.function.Consumer;

/**
 * Cuts a stream of samples into overlapping windows of one second; holds two of them at most.
 *
 * <p>The last window ends where the audio ends. Audio shorter than a window is followed by digital silence.
 */
final class Windower {

    static final int STEP = MelFrontEnd.WINDOW / 2;

    /** @param start sample at which it begins */
    record Window(long start, float[] samples) {}

    private final Consumer<Window> sink;
    private final float[] buffer = new float[MelFrontEnd.WINDOW];
    private float[] previous = buffer;
    private int filled;
    private long total;
    private long covered;

    Windower(Consumer<Window> sink) {
        this.sink = sink;
    }

    void accept(float[] chunk) {
        int at = 0;
        while (at < chunk.length) {
            if (filled == buffer.length) {
                System.arraycopy(buffer, STEP, buffer, 0, buffer.length - STEP);
                filled -= STEP;
            }
            int taken = Math.min(chunk.length - at, buffer.length - filled);
            System.arraycopy(chunk, at, buffer, filled, taken);
            filled += taken;
            total += taken;
            at += taken;
            if (filled == buffer.length) {
                emit(buffer.clone());
            }
        }
    }

    /** Hands out what no window has covered yet; returns how many samples there were in all. */
    long finish() {
        if (total > covered) {
            emit(total < buffer.length ? buffer.clone() : lastSecond());
        }
        return total;
    }

    /** What the buffer has let go of is still in the window before. */
    private float[] lastSecond() {
        float[] last = new float[buffer.length];
        int missing = buffer.length - filled;
        System.arraycopy(previous, STEP - missing, last, 0, missing);
        System.arraycopy(buffer, 0, last, missing, filled);
        return last;
    }

    private void emit(float[] window) {
        covered = total;
        previous = window;
        sink.accept(new Window(Math.max(0, total - window.length), window));
    }
}
