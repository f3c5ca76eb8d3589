package io.gatehouse.models.media.worker;

import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_DATA_DISPLAYMATRIX;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_side_data_get;
import static org.bytedeco.ffmpeg.global.avformat.av_guess_sample_aspect_ratio;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_RGB24;
import static org.bytedeco.ffmpeg.global.avutil.av_display_rotation_get;
import static org.bytedeco.ffmpeg.global.swscale.SWS_BILINEAR;
import static org.bytedeco.ffmpeg.global.swscale.sws_freeContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_getCachedContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_scale;

import java.util.Arrays;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacketSideData;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.ffmpeg.swscale.SwsFilter;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;

/** Makes upright RGB pictures whose short side has a given length, with square pixels. */
final class PictureScaler implements AutoCloseable {

    /** Wider strips than this are squeezed, so that a sliver of a picture does not become a giant one. */
    private static final int MAX_ASPECT = 8;

    private static final int ALIGNMENT = 64;

    private final AVFormatContext format;
    private final AVStream stream;
    private final int shortSide;
    private final int quarterTurns;
    private @Nullable SwsContext scaler;

    PictureScaler(AVFormatContext format, AVStream stream, int shortSide) {
        this.format = format;
        this.stream = stream;
        this.shortSide = shortSide;
        this.quarterTurns = quarterTurns(stream.codecpar());
    }

    /** Clockwise turns that set the pictures upright, from the display matrix of the track. */
    private static int quarterTurns(AVCodecParameters parameters) {
        @Nullable
        AVPacketSideData matrix = parameters.nb_coded_side_data() == 0
                ? null
                : av_packet_side_data_get(
                        parameters.coded_side_data(), parameters.nb_coded_side_data(), AV_PKT_DATA_DISPLAYMATRIX);
        if (matrix == null || matrix.isNull() || matrix.size() < 9L * Integer.BYTES) {
            return 0;
        }
        double degrees = av_display_rotation_get(new IntPointer(matrix.data()));
        return Double.isNaN(degrees) ? 0 : Math.floorMod(Math.round(-degrees / 90), 4);
    }

    Reply.Picture scale(AVFrame frame, long atMs) throws RefusedException {
        double aspect = aspect(frame);
        int width = aspect >= 1 ? longSide(aspect) : shortSide;
        int height = aspect >= 1 ? shortSide : longSide(1 / aspect);
        byte[] rgb = convert(frame, width, height);
        return switch (quarterTurns) {
            case 1 -> new Reply.Picture(atMs, height, width, turnClockwise(rgb, width, height));
            case 2 -> new Reply.Picture(atMs, width, height, turnRound(rgb));
            case 3 -> new Reply.Picture(atMs, height, width, turnRound(turnClockwise(rgb, width, height)));
            default -> new Reply.Picture(atMs, width, height, rgb);
        };
    }

    private double aspect(AVFrame frame) {
        AVRational pixel = av_guess_sample_aspect_ratio(format, stream, frame);
        double square = pixel.num() > 0 && pixel.den() > 0 ? (double) pixel.num() / pixel.den() : 1;
        return Math.clamp(square * frame.width() / frame.height(), 1.0 / MAX_ASPECT, MAX_ASPECT);
    }

    private int longSide(double aspect) {
        return (int) Math.clamp(Math.round(shortSide * aspect), shortSide, Reply.MAX_SIDE);
    }

    private byte[] convert(AVFrame frame, int width, int height) throws RefusedException {
        scaler = sws_getCachedContext(
                scaler,
                frame.width(),
                frame.height(),
                frame.format(),
                width,
                height,
                AV_PIX_FMT_RGB24,
                SWS_BILINEAR,
                (SwsFilter) null,
                null,
                (DoublePointer) null);
        if (scaler == null) {
            throw RefusedException.undecodable("The pictures have a format that cannot be converted.");
        }
        return rows(frame, width, height, scaler);
    }

    private static byte[] rows(AVFrame frame, int width, int height, SwsContext scaler) {
        int stride = (width * 3 + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
        byte[] rgb = new byte[width * height * 3];
        try (BytePointer pixels = new BytePointer((long) stride * height + ALIGNMENT);
                PointerPointer<Pointer> planes = new PointerPointer<>(4);
                IntPointer strides = new IntPointer(stride, 0, 0, 0)) {
            planes.put(0, pixels).put(1, (Pointer) null).put(2, (Pointer) null).put(3, (Pointer) null);
            sws_scale(scaler, frame.data(), frame.linesize(), 0, frame.height(), planes, strides);
            for (int y = 0; y < height; y++) {
                pixels.position((long) y * stride).get(rgb, y * width * 3, width * 3);
            }
            pixels.position(0);
        }
        return rgb;
    }

    private static byte[] turnClockwise(byte[] rgb, int width, int height) {
        byte[] turned = new byte[rgb.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                System.arraycopy(rgb, (y * width + x) * 3, turned, (x * height + height - 1 - y) * 3, 3);
            }
        }
        return turned;
    }

    private static byte[] turnRound(byte[] rgb) {
        byte[] turned = Arrays.copyOf(rgb, rgb.length);
        for (int i = 0; i < rgb.length; i += 3) {
            System.arraycopy(rgb, i, turned, rgb.length - 3 - i, 3);
        }
        return turned;
    }

    @Override
    public void close() {
        sws_freeContext(scaler);
    }
}
