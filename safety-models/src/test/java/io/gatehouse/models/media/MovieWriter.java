package io.gatehouse.models.media;

import static org.bytedeco.ffmpeg.global.avcodec.*;
import static org.bytedeco.ffmpeg.global.avformat.*;
import static org.bytedeco.ffmpeg.global.avutil.*;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;

/** Makes small real media files for tests, with FFmpeg's own encoders. */
public final class MovieWriter {

    /** A picture and when it is shown. */
    public record Shot(long atMs, BufferedImage picture) {}

    /** Mono or interleaved samples in -1..1. */
    public record Sound(int sampleRate, int channels, float[] samples) {}

    /** The bytes of a subtitle as its code has them, and when it is shown. */
    public record Cue(long fromMs, long toMs, byte[] coded) {
        /** Words as SubRip and WebVTT have them within a container. */
        public static Cue plain(long fromMs, long toMs, String text) {
            return new Cue(fromMs, toMs, text.getBytes(StandardCharsets.UTF_8));
        }

        /** Words as MP4 has them: their length before them. */
        public static Cue timedText(long fromMs, long toMs, String text) {
            byte[] words = text.getBytes(StandardCharsets.UTF_8);
            byte[] coded = new byte[words.length + 2];
            coded[0] = (byte) (words.length >> 8);
            coded[1] = (byte) words.length;
            System.arraycopy(words, 0, coded, 2, words.length);
            return new Cue(fromMs, toMs, coded);
        }
    }

    private record Subtitles(int codec, List<Cue> cues) {}

    private record Attachment(String type, String name, byte[] file) {}

    private final String container;
    private Optional<String> videoCodec = Optional.empty();
    private Optional<String> audioCodec = Optional.empty();
    private final List<Subtitles> subtitles = new ArrayList<>();
    private final List<byte[]> covers = new ArrayList<>();
    private final List<Attachment> attachments = new ArrayList<>();
    private final Map<String, String> tags = new LinkedHashMap<>();
    private List<Shot> shots = List.of();
    private Sound sound = new Sound(16_000, 1, new float[0]);
    private int keyEvery = 12;
    private int copies = 1;
    private long bitRate = 400_000;

    private MovieWriter(String container) {
        this.container = container;
    }

    /** @param container a muxer's name, for example {@code mp4}, {@code webm}, {@code ogg} or {@code flac} */
    public static MovieWriter of(String container) {
        return new MovieWriter(container);
    }

    public MovieWriter video(String codec, List<Shot> shots) {
        this.videoCodec = Optional.of(codec);
        this.shots = shots;
        return this;
    }

    public MovieWriter audio(String codec, Sound sound) {
        this.audioCodec = Optional.of(codec);
        this.sound = sound;
        return this;
    }

    /**
     * Adds a track of subtitles.
     *
     * @param codec one of FFmpeg's numbers, for example {@code AV_CODEC_ID_SUBRIP}
     */
    public MovieWriter subtitles(int codec, List<Cue> cues) {
        subtitles.add(new Subtitles(codec, cues));
        return this;
    }

    /** Adds the file of a PNG picture that is of the whole. */
    public MovieWriter cover(byte[] png) {
        covers.add(png);
        return this;
    }

    /** Adds a file of whatever kind, as Matroska holds fonts and pictures. */
    public MovieWriter attachment(String type, String name, byte[] file) {
        attachments.add(new Attachment(type, name, file));
        return this;
    }

    /** Adds words to what the file says of itself. */
    public MovieWriter tag(String name, String value) {
        tags.put(name, value);
        return this;
    }

    /** So many tracks each of pictures and of sound, all the same. */
    public MovieWriter copies(int tracks) {
        this.copies = tracks;
        return this;
    }

    public MovieWriter keyEvery(int pictures) {
        this.keyEvery = pictures;
        return this;
    }

    public MovieWriter bitRate(long bitsPerSecond) {
        this.bitRate = bitsPerSecond;
        return this;
    }

    public byte[] write() {
        AVFormatContext format = new AVFormatContext(null);
        require(avformat_alloc_output_context2(format, null, container, (String) null), "container");
        AVIOContext io = new AVIOContext(null);
        require(avio_open_dyn_buf(io), "buffer");
        format.pb(io);
        List<Encoder> video = encoders(videoCodec, codec -> videoEncoder(format, codec));
        List<Encoder> audio = encoders(audioCodec, codec -> audioEncoder(format, codec));
        List<AVStream> shown =
                subtitles.stream().map(track -> subtitleStream(format, track)).toList();
        List<AVStream> attached = covers.stream().map(_ -> coverStream(format)).toList();
        attachments.forEach(attachment -> attach(format, attachment));
        tags.forEach((name, value) -> format.metadata(tagged(format.metadata(), name, value)));
        require(avformat_write_header(format, (PointerPointer<?>) null), "header");
        for (int i = 0; i < shown.size(); i++) {
            writeCues(format, shown.get(i), subtitles.get(i).cues());
        }
        for (int i = 0; i < attached.size(); i++) {
            writePacket(format, attached.get(i), new Cue(0, 1, covers.get(i)));
        }
        video.forEach(encoder -> shots.forEach(shot -> encoder.encode(picture(shot, encoder.codec))));
        audio.forEach(this::encodeSound);
        video.forEach(encoder -> encoder.encode(null));
        audio.forEach(encoder -> encoder.encode(null));
        require(av_write_trailer(format), "trailer");
        byte[] bytes = takeBytes(io);
        format.pb(null);
        avformat_free_context(format);
        return bytes;
    }

    private List<Encoder> encoders(Optional<String> codec, Function<String, Encoder> open) {
        return codec.stream()
                .flatMap(name -> Stream.generate(() -> open.apply(name)).limit(copies))
                .toList();
    }

    private static byte[] takeBytes(AVIOContext io) {
        PointerPointer<Pointer> target = new PointerPointer<>(1);
        int size = avio_close_dyn_buf(io, target);
        byte[] bytes = new byte[size];
        BytePointer buffer = new BytePointer(target.get(0)).capacity(size);
        buffer.get(bytes);
        av_free(buffer);
        return bytes;
    }

    private Encoder videoEncoder(AVFormatContext format, String name) {
        AVCodec codec = avcodec_find_encoder_by_name(name);
        AVCodecContext context = avcodec_alloc_context3(codec);
        BufferedImage first = shots.getFirst().picture();
        context.width(first.getWidth());
        context.height(first.getHeight());
        context.pix_fmt(AV_PIX_FMT_YUV420P);
        context.time_base(rational(1, 1_000));
        context.framerate(rational(25, 1));
        context.gop_size(keyEvery);
        context.bit_rate(bitRate);
        return open(format, codec, context);
    }

    private Encoder audioEncoder(AVFormatContext format, String name) {
        AVCodec codec = avcodec_find_encoder_by_name(name);
        AVCodecContext context = avcodec_alloc_context3(codec);
        context.sample_rate(sound.sampleRate());
        context.sample_fmt(codec.sample_fmts().get(0));
        context.bit_rate(64_000);
        context.time_base(rational(1, sound.sampleRate()));
        context.strict_std_compliance(-2);
        av_channel_layout_default(context.ch_layout(), sound.channels());
        return open(format, codec, context);
    }

    private static Encoder open(AVFormatContext format, AVCodec codec, AVCodecContext context) {
        if ((format.oformat().flags() & AVFMT_GLOBALHEADER) != 0) {
            context.flags(context.flags() | AV_CODEC_FLAG_GLOBAL_HEADER);
        }
        require(avcodec_open2(context, codec, (AVDictionary) null), "encoder");
        AVStream stream = avformat_new_stream(format, codec);
        stream.time_base(context.time_base());
        avcodec_parameters_from_context(stream.codecpar(), context);
        return new Encoder(format, stream, context);
    }

    private static AVStream subtitleStream(AVFormatContext format, Subtitles track) {
        AVStream stream = avformat_new_stream(format, null);
        stream.time_base(rational(1, 1_000));
        stream.codecpar().codec_type(AVMEDIA_TYPE_SUBTITLE).codec_id(track.codec());
        return stream;
    }

    private static void writeCues(AVFormatContext format, AVStream stream, List<Cue> cues) {
        cues.forEach(cue -> writePacket(format, stream, cue));
    }

    private static AVStream coverStream(AVFormatContext format) {
        AVStream stream = avformat_new_stream(format, null);
        stream.time_base(rational(1, 1_000));
        stream.disposition(AV_DISPOSITION_ATTACHED_PIC);
        stream.codecpar().codec_type(AVMEDIA_TYPE_VIDEO).codec_id(AV_CODEC_ID_PNG);
        stream.codecpar().width(1).height(1);
        return stream;
    }

    private static void attach(AVFormatContext format, Attachment attachment) {
        AVStream stream = avformat_new_stream(format, null);
        int length = attachment.file().length;
        BytePointer file = new BytePointer(av_mallocz(length + AV_INPUT_BUFFER_PADDING_SIZE)).capacity(length);
        file.put(attachment.file());
        stream.codecpar().codec_type(AVMEDIA_TYPE_ATTACHMENT).extradata(file).extradata_size(length);
        stream.metadata(tagged(stream.metadata(), "mimetype", attachment.type()));
        stream.metadata(tagged(stream.metadata(), "filename", attachment.name()));
    }

    private static AVDictionary tagged(AVDictionary tags, String name, String value) {
        AVDictionary all = tags == null ? new AVDictionary(null) : tags;
        require(av_dict_set(all, name, value, 0), "tag");
        return all;
    }

    private static void writePacket(AVFormatContext format, AVStream stream, Cue cue) {
        AVPacket packet = av_packet_alloc();
        require(av_new_packet(packet, cue.coded().length), "packet");
        packet.data().put(cue.coded());
        packet.pts(cue.fromMs()).dts(cue.fromMs()).duration(cue.toMs() - cue.fromMs());
        packet.stream_index(stream.index());
        packet.flags(packet.flags() | AV_PKT_FLAG_KEY);
        av_packet_rescale_ts(packet, rational(1, 1_000), stream.time_base());
        require(av_interleaved_write_frame(format, packet), "packet");
        av_packet_free(packet);
    }

    private static AVFrame picture(Shot shot, AVCodecContext codec) {
        AVFrame frame = av_frame_alloc();
        frame.width(codec.width());
        frame.height(codec.height());
        frame.format(codec.pix_fmt());
        frame.pts(shot.atMs());
        require(av_frame_get_buffer(frame, 0), "picture");
        for (int plane = 0; plane < 3; plane++) {
            fill(frame, plane, shot.picture());
        }
        return frame;
    }

    /** Full-range BT.601 would be wrong here: codecs expect the narrow range. */
    private static void fill(AVFrame frame, int plane, BufferedImage picture) {
        int step = plane == 0 ? 1 : 2;
        double[][] weights = {{0.257, 0.504, 0.098, 16}, {-0.148, -0.291, 0.439, 128}, {0.439, -0.368, -0.071, 128}};
        double[] w = weights[plane];
        BytePointer data = frame.data(plane);
        for (int y = 0; y < frame.height() / step; y++) {
            for (int x = 0; x < frame.width() / step; x++) {
                int rgb = picture.getRGB(x * step, y * step);
                double value = w[0] * (rgb >> 16 & 255) + w[1] * (rgb >> 8 & 255) + w[2] * (rgb & 255) + w[3];
                data.put((long) y * frame.linesize(plane) + x, (byte) Math.round(value));
            }
        }
    }

    private void encodeSound(Encoder encoder) {
        int size = encoder.codec.frame_size() > 0 ? encoder.codec.frame_size() : 1_024;
        int total = sound.samples().length / sound.channels();
        for (int start = 0; start < total; start += size) {
            encoder.encode(samples(encoder.codec, start, Math.min(size, total - start)));
        }
    }

    private AVFrame samples(AVCodecContext codec, int start, int count) {
        AVFrame frame = av_frame_alloc();
        frame.nb_samples(count);
        frame.format(codec.sample_fmt());
        frame.sample_rate(sound.sampleRate());
        av_channel_layout_copy(frame.ch_layout(), codec.ch_layout());
        frame.pts(start);
        require(av_frame_get_buffer(frame, 0), "samples");
        boolean planar = av_sample_fmt_is_planar(codec.sample_fmt()) != 0;
        for (int i = 0; i < count; i++) {
            for (int channel = 0; channel < sound.channels(); channel++) {
                float value = sound.samples()[(start + i) * sound.channels() + channel];
                long at = planar ? i : (long) i * sound.channels() + channel;
                put(frame.extended_data(planar ? channel : 0), codec.sample_fmt(), at, value);
            }
        }
        return frame;
    }

    private static void put(BytePointer data, int format, long at, float value) {
        switch (av_get_packed_sample_fmt(format)) {
            case AV_SAMPLE_FMT_FLT -> data.putFloat(at * 4, value);
            case AV_SAMPLE_FMT_S16 -> data.putShort(at * 2, (short) Math.round(value * 32_767));
            case AV_SAMPLE_FMT_S32 -> data.putInt(at * 4, (int) Math.round(value * 2_147_483_647.0));
            default -> throw new IllegalArgumentException("no samples of format " + format);
        }
    }

    private static AVRational rational(int numerator, int denominator) {
        return new AVRational().num(numerator).den(denominator);
    }

    private static void require(int result, String what) {
        if (result < 0) {
            throw new IllegalStateException("FFmpeg refused the " + what + ": " + result);
        }
    }

    private record Encoder(AVFormatContext format, AVStream stream, AVCodecContext codec) {

        /** Encodes a frame and frees it; null flushes. */
        void encode(AVFrame frame) {
            require(avcodec_send_frame(codec, frame), "frame");
            AVPacket packet = av_packet_alloc();
            while (avcodec_receive_packet(codec, packet) >= 0) {
                av_packet_rescale_ts(packet, codec.time_base(), stream.time_base());
                packet.stream_index(stream.index());
                require(av_interleaved_write_frame(format, packet), "packet");
            }
            av_packet_free(packet);
            if (frame == null) {
                avcodec_free_context(codec);
            } else {
                av_frame_free(frame);
            }
        }
    }
}
