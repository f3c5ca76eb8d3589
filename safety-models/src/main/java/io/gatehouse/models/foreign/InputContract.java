package io.gatehouse.models.foreign;

import ai.djl.ndarray.types.Shape;
import java.util.List;

/** What a foreign model takes. */
sealed interface InputContract {

    /** Pictures or sound: inputs of one size each. */
    sealed interface Signal extends InputContract {

        /** How many numbers go in for one picture or one window of sound. */
        int size();

        /** The same numbers on the model's own scale; the caller's may be handed back. */
        default float[] prepared(float[] input) {
            return input;
        }
    }

    /** Where the axes of a tensor stand; n counts the inputs of a batch. */
    enum Layout {
        NCHW,
        NHWC,
        NT,
        N1T,
        NTB,
        NBT,
        N1TB,
        N1BT
    }

    /**
     * A whole picture, squeezed to one size.
     *
     * @param mean of red, green and blue, in 0..1, taken off before the division by {@code deviation}
     */
    record Image(int width, int height, List<Double> mean, List<Double> deviation, Layout layout) implements Signal {

        static final List<Layout> LAYOUTS = List.of(Layout.NCHW, Layout.NHWC);

        public Image {
            mean = List.copyOf(mean);
            deviation = List.copyOf(deviation);
        }

        @Override
        public int size() {
            return 3 * width * height;
        }

        Shape shape(int count) {
            return layout == Layout.NCHW ? new Shape(count, 3, height, width) : new Shape(count, height, width, 3);
        }
    }

    /** Sound, in windows of {@code window} samples of which one begins every {@code hop}. */
    sealed interface Sound extends Signal {

        int window();

        int hop();

        @Override
        default int size() {
            return window();
        }
    }

    /**
     * Samples.
     *
     * @param normalised whether each window is brought to a mean of 0 and a deviation of 1; else they lie in -1..1
     */
    record Waveform(int window, int hop, boolean normalised, Layout layout) implements Sound {

        static final List<Layout> LAYOUTS = List.of(Layout.NT, Layout.N1T);

        @Override
        public float[] prepared(float[] input) {
            return normalised ? Standardised.of(input) : input;
        }

        Shape shape(int count) {
            return layout == Layout.NT ? new Shape(count, window) : new Shape(count, 1, window);
        }
    }

    /** Logarithms of mel bands over time. */
    record Mel(int window, int hop, Bands bands, Layout layout) implements Sound {

        static final List<Layout> LAYOUTS = List.of(Layout.NTB, Layout.NBT, Layout.N1TB, Layout.N1BT);
    }

    /**
     * @param frame samples of a frame, under a periodic Hann window
     * @param hop samples from one frame to the next
     * @param points of the Fourier transform, at least {@code frame}
     * @param count of bands between {@code lowest} and {@code highest} Hz, equally spaced by 1127 ln(1 + f / 700)
     * @param power whether bands add up squares of the magnitudes, and not the magnitudes
     * @param offset is added before the natural logarithm
     */
    record Bands(
            int frame, int hop, int points, int count, double lowest, double highest, boolean power, double offset) {}

    /**
     * Text, cut into the tokens of the model's own tokenizer.
     *
     * @param length the most positions of a row, those of its frame included
     * @param overlap how many tokens a window of a long text shares with the next
     * @param tensors in the order in which the model takes them
     */
    record Tokens(ForeignFile tokenizer, int length, int overlap, List<TokenTensor> tensors) implements InputContract {

        public Tokens {
            tensors = List.copyOf(tensors);
        }
    }

    /** What a model of text may ask for, one number for each position. */
    enum TokenTensor {
        /** The token. */
        IDS,
        /** 1, or 0 where a row was only filled up. */
        MASK,
        /** Which of two sentences it is of, as BERT has it. */
        TYPES
    }
}
