package io.gatehouse.models.speech;

import io.gatehouse.models.media.MediaDecoder;

/**
 * How sound is cut for a model whose answers depend on what is before and after: what it says of the context at both
 * ends of a window is left to the neighbours.
 *
 * @param window samples that the model hears at once
 * @param context samples at either end of which another window knows more
 * @param stride samples from one frame of the answer to the next
 */
public record WindowCut(int window, int context, int stride) {

    private static final int MS_PER_SECOND = 1000;

    /** A millisecond: times are told in nothing less. */
    private static final int SHORTEST_STRIDE = MediaDecoder.SAMPLE_RATE / MS_PER_SECOND;

    public WindowCut {
        if (stride < SHORTEST_STRIDE || context < 0 || window <= 2 * context) {
            throw new IllegalArgumentException("a window of " + window + " samples cannot have a context of " + context
                    + " at both ends and a stride of " + stride);
        }
        if (window % stride != 0 || context % stride != 0) {
            throw new IllegalArgumentException("window and context must be multiples of the stride of " + stride
                    + " samples, but were " + window + " and " + context + "; frames of neighbours would not meet");
        }
    }

    /** Samples from the start of a window to that of the next. */
    int hop() {
        return window - 2 * context;
    }

    /** Frames that an answer must have at least, so that nothing is missing between neighbours. */
    public int leastFrames() {
        return (window - context) / stride;
    }

    /** Frames of a window without any loss at its ends. */
    public int mostFrames() {
        return window / stride;
    }

    long milliseconds(int frames) {
        return (long) frames * stride * MS_PER_SECOND / MediaDecoder.SAMPLE_RATE;
    }

    int framesIn(int milliseconds) {
        return milliseconds * (MediaDecoder.SAMPLE_RATE / MS_PER_SECOND) / stride;
    }
}
