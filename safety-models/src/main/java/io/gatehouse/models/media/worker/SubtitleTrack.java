package io.gatehouse.models.media.worker;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_PROP_TEXT_SUB;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_decode_subtitle2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_descriptor_get;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_to_context;
import static org.bytedeco.ffmpeg.global.avcodec.avsubtitle_free;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVCodecDescriptor;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avcodec.AVSubtitle;
import org.bytedeco.ffmpeg.avcodec.AVSubtitleRect;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.jspecify.annotations.Nullable;

/** One track of subtitles that are text. */
final class SubtitleTrack implements AutoCloseable {

    /** Players step over a broken packet here and there, and so does this. */
    private static final int BROKEN_PACKETS_FORGIVEN = 3;

    /** Shown for as long as this where the file does not say. */
    private static final long USUAL_MS = 2_000;

    private static final long LONGEST_MS = 24L * 60 * 60 * 1_000;

    private final AVStream stream;
    private final int number;
    private final AVCodecContext codec;
    private final AVSubtitle subtitle = new AVSubtitle();
    private final IntPointer got = new IntPointer(1);
    private int broken;

    private SubtitleTrack(AVStream stream, int number, AVCodecContext codec) {
        this.stream = stream;
        this.number = number;
        this.codec = codec;
    }

    /** Empty for pictures of words, for a code that nobody here knows, and for a header that is damaged. */
    static Optional<SubtitleTrack> open(AVStream stream, int number, long maxPixels) {
        int id = stream.codecpar().codec_id();
        @Nullable AVCodecDescriptor kind = avcodec_descriptor_get(id);
        @Nullable AVCodec decoder = avcodec_find_decoder(id);
        if (decoder == null || kind == null || (kind.props() & AV_CODEC_PROP_TEXT_SUB) == 0) {
            return Optional.empty();
        }
        AVCodecContext codec = avcodec_alloc_context3(decoder);
        avcodec_parameters_to_context(codec, stream.codecpar());
        codec.pkt_timebase(stream.time_base());
        codec.max_pixels(maxPixels);
        if (avcodec_open2(codec, decoder, (AVDictionary) null) < 0) {
            avcodec_free_context(codec);
            return Optional.empty();
        }
        return Optional.of(new SubtitleTrack(stream, number, codec));
    }

    /** The texts of a packet; none where it is broken or ends what was shown. */
    List<String> decode(AVPacket packet) {
        List<String> texts = new ArrayList<>();
        if (avcodec_decode_subtitle2(codec, subtitle, got, packet) < 0) {
            broken++;
        } else if (got.get() != 0) {
            for (int i = 0; i < subtitle.num_rects(); i++) {
                text(subtitle.rects(i)).filter(text -> !text.isBlank()).ifPresent(texts::add);
            }
            avsubtitle_free(subtitle);
        }
        return texts;
    }

    private static Optional<String> text(AVSubtitleRect rect) {
        @Nullable BytePointer styled = rect.ass();
        @Nullable BytePointer plain = rect.text();
        return styled == null || styled.isNull()
                ? Optional.ofNullable(plain).map(text -> utf8(text).strip())
                : Optional.of(StyledText.plain(utf8(styled)));
    }

    private static String utf8(BytePointer text) {
        return new String(text.getStringBytes(), StandardCharsets.UTF_8);
    }

    /** A text of the packet with the time at which it is shown. */
    Reply.Subtitle timed(AVPacket packet, long fileStartMs, String text) {
        long stamp = packet.pts() == AV_NOPTS_VALUE ? 0 : Timeline.millis(packet.pts(), stream) - fileStartMs;
        long startMs = Math.clamp(stamp, 0, LONGEST_MS);
        long lasts = packet.duration() > 0 ? Timeline.millis(packet.duration(), stream) : USUAL_MS;
        return new Reply.Subtitle(number, startMs, startMs + Math.clamp(lasts, 1, LONGEST_MS), text);
    }

    boolean damaged() {
        return broken > BROKEN_PACKETS_FORGIVEN;
    }

    @Override
    public void close() {
        got.close();
        subtitle.close();
        avcodec_free_context(codec);
    }
}
