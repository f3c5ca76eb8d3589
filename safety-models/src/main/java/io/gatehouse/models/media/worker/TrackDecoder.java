package io.gatehouse.models.media.worker;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_get_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_to_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;

import java.io.IOException;
import java.util.function.Predicate;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;

/** Turns the packets of one stream into frames, on one thread. */
final class TrackDecoder implements AutoCloseable {

    /** Takes decoded frames in order; false means that no more are wanted. */
    @FunctionalInterface
    interface FrameSink {
        boolean take(AVFrame frame) throws RefusedException, IOException;
    }

    /** Players step over a broken packet here and there, and so does this; a track with more than that is refused. */
    private static final int BROKEN_PACKETS_FORGIVEN = 3;

    private static final double BROKEN_SHARE_FORGIVEN = 0.1;

    private final OpenMedia media;
    private final AVStream stream;
    private final AVCodecContext codec;
    private final AVPacket packet = av_packet_alloc();
    private final AVFrame frame = av_frame_alloc();
    private long packets;
    private long broken;
    private long frames;

    private TrackDecoder(OpenMedia media, AVStream stream, AVCodecContext codec) {
        this.media = media;
        this.stream = stream;
        this.codec = codec;
    }

    static TrackDecoder open(OpenMedia media, AVStream stream, long maxPixels) throws RefusedException {
        int id = stream.codecpar().codec_id();
        @Nullable AVCodec decoder = avcodec_find_decoder(id);
        if (decoder == null) {
            throw RefusedException.undecodable("The track is coded as "
                    + avcodec_get_name(id).getString() + ", which this service cannot decode.");
        }
        AVCodecContext codec = avcodec_alloc_context3(decoder);
        avcodec_parameters_to_context(codec, stream.codecpar());
        codec.pkt_timebase(stream.time_base());
        codec.thread_count(1);
        codec.max_pixels(maxPixels);
        if (avcodec_open2(codec, decoder, (AVDictionary) null) < 0) {
            avcodec_free_context(codec);
            throw RefusedException.undecodable(
                    "The track claims to be " + avcodec_get_name(id).getString() + ", but its header is damaged.");
        }
        return new TrackDecoder(media, stream, codec);
    }

    /** Decodes the packets that are wanted, to the end or until the sink has enough. */
    void decode(Predicate<AVPacket> wanted, FrameSink sink) throws RefusedException, IOException {
        boolean more = true;
        while (more && media.next(packet, stream)) {
            more = !wanted.test(packet) || send(packet, sink);
        }
        if (more) {
            send(null, sink);
        }
        requireMostlySound();
    }

    private boolean send(@Nullable AVPacket packet, FrameSink sink) throws RefusedException, IOException {
        packets++;
        if (avcodec_send_packet(codec, packet) < 0) {
            broken++;
        }
        while (avcodec_receive_frame(codec, frame) == 0) {
            frames++;
            if (!sink.take(frame)) {
                return false;
            }
        }
        return true;
    }

    private void requireMostlySound() throws RefusedException {
        if (frames == 0) {
            throw RefusedException.undecodable("The track holds nothing that can be decoded.");
        }
        if (broken > BROKEN_PACKETS_FORGIVEN && broken > BROKEN_SHARE_FORGIVEN * packets) {
            throw RefusedException.undecodable("The track is damaged: " + broken + " of " + packets
                    + " packets cannot be decoded, so not all of it could be looked at.");
        }
    }

    @Override
    public void close() {
        av_frame_free(frame);
        av_packet_free(packet);
        avcodec_free_context(codec);
    }
}
