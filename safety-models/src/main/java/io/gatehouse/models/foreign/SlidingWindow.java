package io.gatehouse.models.foreign;

import java.util.Arrays;
import java.util.function.Consumer;

/** Cuts a stream of samples into windows; holds one. The last is filled up with silence. */
final class SlidingWindow {

    private final float[] buffer;
    private final int hop;
    private final Consumer<float[]> sink;
    private int filled;
    private int fresh;

    SlidingWindow(int window, int hop, Consumer<float[]> sink) {
        this.buffer = new float[window];
        this.hop = hop;
        this.sink = sink;
    }

    void accept(float[] chunk) {
        int at = 0;
        while (at < chunk.length) {
            int taken = Math.min(chunk.length - at, buffer.length - filled);
            System.arraycopy(chunk, at, buffer, filled, taken);
            filled += taken;
            fresh += taken;
            at += taken;
            if (filled == buffer.length) {
                emit();
            }
        }
    }

    private void emit() {
        sink.accept(buffer.clone());
        System.arraycopy(buffer, hop, buffer, 0, buffer.length - hop);
        filled -= hop;
        fresh = 0;
    }

    /** Hands out what no window has shown yet. */
    void finish() {
        if (fresh > 0) {
            Arrays.fill(buffer, filled, buffer.length, 0);
            sink.accept(buffer.clone());
            fresh = 0;
        }
    }
}
