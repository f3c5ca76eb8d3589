package io.gatehouse.models.media.worker;

import static org.bytedeco.ffmpeg.global.avutil.AV_CHANNEL_ORDER_UNSPEC;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLT;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;
import static org.bytedeco.ffmpeg.global.avutil.av_opt_set;
import static org.bytedeco.ffmpeg.global.swresample.swr_alloc_set_opts2;
import static org.bytedeco.ffmpeg.global.swresample.swr_convert;
import static org.bytedeco.ffmpeg.global.swresample.swr_free;
import static org.bytedeco.ffmpeg.global.swresample.swr_init;

import java.io.DataOutputStream;
import java.io.IOException;
import org.bytedeco.ffmpeg.avutil.AVChannelLayout;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swresample.SwrContext;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;

/** Turns frames of any rate, format and number of channels into mono samples, also where these change on the way. */
final class Resampler implements AutoCloseable {

    /** What a converter was made for. */
    private record Shape(int format, int rate, int channels) {}

    private static final int CHUNK = 16_384;

    private final int sampleRate;
    private final long maxSamples;
    private final DataOutputStream out;
    private final AVChannelLayout mono = new AVChannelLayout();
    private final FloatPointer samples = new FloatPointer(CHUNK);
    private final PointerPointer<Pointer> target = new PointerPointer<>(1);
    private @Nullable SwrContext converter;
    private @Nullable Shape shape;
    private long written;

    Resampler(int sampleRate, long maxSamples, DataOutputStream out) {
        this.sampleRate = sampleRate;
        this.maxSamples = maxSamples;
        this.out = out;
        av_channel_layout_default(mono, 1);
        target.put(0, samples);
    }

    boolean take(AVFrame frame) throws RefusedException, IOException {
        Shape now =
                new Shape(frame.format(), frame.sample_rate(), frame.ch_layout().nb_channels());
        if (!now.equals(shape)) {
            flush();
            open(frame);
            shape = now;
        }
        convert(frame.extended_data(), frame.nb_samples());
        return true;
    }

    /** Writes what the converter still holds. */
    void flush() throws RefusedException, IOException {
        convert(null, 0);
        release();
    }

    private void open(AVFrame frame) throws RefusedException {
        AVChannelLayout layout = frame.ch_layout();
        if (layout.order() == AV_CHANNEL_ORDER_UNSPEC) {
            av_channel_layout_default(layout, layout.nb_channels());
        }
        SwrContext opened = new SwrContext((Pointer) null);
        // Channels that no layout has leave no converter at all, which nothing may be asked of.
        boolean made = swr_alloc_set_opts2(
                        opened,
                        mono,
                        AV_SAMPLE_FMT_FLT,
                        sampleRate,
                        layout,
                        frame.format(),
                        frame.sample_rate(),
                        0,
                        null)
                >= 0;
        // Without a ceiling the sum of loud channels leaves -1..1.
        if (!made || av_opt_set(opened, "rematrix_maxval", "1.0", 0) < 0 || swr_init(opened) < 0) {
            swr_free(opened);
            throw RefusedException.undecodable("The audio has " + layout.nb_channels() + " channels at "
                    + frame.sample_rate() + " Hz, which cannot be converted.");
        }
        converter = opened;
    }

    private void convert(@Nullable PointerPointer<?> input, int count) throws RefusedException, IOException {
        if (converter == null) {
            return;
        }
        int made = swr_convert(converter, target, CHUNK, input, count);
        while (made > 0) {
            write(made);
            made = swr_convert(converter, target, CHUNK, input, 0);
        }
        if (made < 0) {
            throw RefusedException.undecodable("The audio cannot be resampled.");
        }
    }

    private void write(int count) throws RefusedException, IOException {
        written += count;
        if (written > maxSamples) {
            throw RefusedException.tooLarge(
                    "The audio is longer than the " + maxSamples / sampleRate + " seconds that are accepted.");
        }
        float[] values = new float[count];
        samples.get(values);
        for (int i = 0; i < count; i++) {
            values[i] = Float.isNaN(values[i]) ? 0 : Math.clamp(values[i], -1f, 1f);
        }
        new Reply.Samples(values).write(out);
    }

    private void release() {
        if (converter != null) {
            swr_free(converter);
            converter = null;
        }
    }

    @Override
    public void close() {
        release();
        target.close();
        samples.close();
        mono.close();
    }
}
