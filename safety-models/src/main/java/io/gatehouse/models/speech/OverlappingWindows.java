package io.gatehouse.models.speech;

import java.util.Arrays;
import java.util.function.Consumer;

/** Cuts a stream of samples into windows whose middles, put together, are the stream; holds one of them. */
final class OverlappingWindows {

    /**
     * @param samples fewer than a window at the end of the stream
     * @param from the first frame that counts
     * @param to exclusive
     */
    record Window(float[] samples, int from, int to) {}

    private final WindowCut cut;
    private final Consumer<Window> sink;
    private final float[] buffer;
    private int filled;
    private boolean first = true;

    OverlappingWindows(WindowCut cut, Consumer<Window> sink) {
        this.cut = cut;
        this.sink = sink;
        this.buffer = new float[cut.window()];
    }

    void accept(float[] samples) {
        int at = 0;
        while (at < samples.length) {
            if (filled == buffer.length) {
                emit((cut.context() + cut.hop()) / cut.stride());
                System.arraycopy(buffer, cut.hop(), buffer, 0, buffer.length - cut.hop());
                filled -= cut.hop();
            }
            int taken = Math.min(samples.length - at, buffer.length - filled);
            System.arraycopy(samples, at, buffer, filled, taken);
            filled += taken;
            at += taken;
        }
    }

    void finish() {
        if (filled > 0) {
            emit((filled + cut.stride() - 1) / cut.stride());
        }
    }

    private void emit(int to) {
        sink.accept(new Window(Arrays.copyOf(buffer, filled), first ? 0 : cut.context() / cut.stride(), to));
        first = false;
    }
}
