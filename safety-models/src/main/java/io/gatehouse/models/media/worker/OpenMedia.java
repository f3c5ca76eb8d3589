package io.gatehouse.models.media.worker;

import static org.bytedeco.ffmpeg.global.avcodec.AVDISCARD_ALL;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avformat.AV_DISPOSITION_ATTACHED_PIC;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_find_stream_info;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_ATTACHMENT;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_SUBTITLE;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.AV_TIME_BASE;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_get;
import static org.bytedeco.ffmpeg.global.avutil.av_opt_set;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVDictionaryEntry;
import org.bytedeco.javacpp.PointerPointer;

/** A container whose streams are known; only containers on a list are opened, and they cannot open anything else. */
final class OpenMedia implements AutoCloseable {

    private static final int MAX_STREAMS = 64;

    private final AVFormatContext format;
    private final int picturesPassedOver;

    private OpenMedia(AVFormatContext format, int picturesPassedOver) {
        this.format = format;
        this.picturesPassedOver = picturesPassedOver;
    }

    static OpenMedia open(MemoryInput input) throws RefusedException {
        OpeningLog log = OpeningLog.start();
        try {
            return open(input, log);
        } finally {
            log.stop();
        }
    }

    private static OpenMedia open(MemoryInput input, OpeningLog log) throws RefusedException {
        AVFormatContext format = begin(input);
        if (format.isNull() && log.tooManyStreams()) {
            format = beginBehindTags(input);
        }
        if (format.isNull()) {
            throw log.tooManyStreams() ? Containers.tooManyStreams(MAX_STREAMS) : Containers.refusal(input);
        }
        if (avformat_find_stream_info(format, (PointerPointer<?>) null) < 0) {
            String name = Containers.named(format);
            avformat_close_input(format);
            throw RefusedException.undecodable("The file looks like " + name + ", but its tracks cannot be read.");
        }
        return new OpenMedia(format, log.picturesPassedOver());
    }

    /** Null where FFmpeg does not open it. */
    private static AVFormatContext begin(MemoryInput input) {
        AVFormatContext format = avformat_alloc_context();
        format.pb(input.fromStart());
        format.max_streams(MAX_STREAMS);
        av_opt_set(format, "format_whitelist", Containers.ACCEPTED, 0);
        // No protocol has this name: a container that names files or addresses gets none of them.
        av_opt_set(format, "protocol_whitelist", "none", 0);
        avformat_open_input(format, (String) null, null, (AVDictionary) null);
        return format;
    }

    /** Each picture of a tag takes a stream; who has more of them than streams may still have a sound. */
    private static AVFormatContext beginBehindTags(MemoryInput input) {
        input.startAt(Id3Pictures.length(input.view()));
        return begin(input);
    }

    /** @param covers how many there are */
    Reply.Info info(int covers) {
        long duration = format.duration();
        return new Reply.Info(
                Containers.named(format),
                duration == AV_NOPTS_VALUE || duration < 0 ? -1 : duration / (AV_TIME_BASE / 1_000),
                (int) tracks(AVMEDIA_TYPE_AUDIO).count(),
                (int) tracks(AVMEDIA_TYPE_VIDEO).count(),
                covers);
    }

    String container() {
        return Containers.named(format);
    }

    /** How many pictures FFmpeg warned of, for it makes no stream of them. */
    int picturesPassedOver() {
        return picturesPassedOver;
    }

    AVStream audio() throws RefusedException {
        return only(track(AVMEDIA_TYPE_AUDIO))
                .orElseThrow(() -> RefusedException.undecodable(
                        "The file (" + Containers.named(format) + ") has no audio track."));
    }

    AVStream video() throws RefusedException {
        return only(track(AVMEDIA_TYPE_VIDEO))
                .orElseThrow(() ->
                        RefusedException.undecodable("The file (" + Containers.named(format) + ") has no picture track"
                                + (track(AVMEDIA_TYPE_AUDIO).isPresent() ? "; send it as audio." : ".")));
    }

    /** All tracks of subtitles; nothing else is read from then on. */
    List<AVStream> subtitles() {
        List<AVStream> subtitles = new ArrayList<>();
        for (int i = 0; i < format.nb_streams(); i++) {
            if (format.streams(i).codecpar().codec_type() == AVMEDIA_TYPE_SUBTITLE) {
                subtitles.add(format.streams(i));
            } else {
                format.streams(i).discard(AVDISCARD_ALL);
            }
        }
        return subtitles;
    }

    /** Pictures of the file as a whole, which players show beside its sound. */
    List<AVStream> covers() {
        return IntStream.range(0, format.nb_streams())
                .filter(this::isCover)
                .mapToObj(format::streams)
                .toList();
    }

    /** What is neither sound nor picture nor text to FFmpeg. */
    List<CoverFiles.Attachment> attachments() {
        return tracks(AVMEDIA_TYPE_ATTACHMENT)
                .mapToObj(format::streams)
                .map(OpenMedia::attachment)
                .toList();
    }

    private static CoverFiles.Attachment attachment(AVStream stream) {
        AVCodecParameters parameters = stream.codecpar();
        return new CoverFiles.Attachment(
                tag(stream, "mimetype"),
                tag(stream, "filename"),
                CoverFiles.view(parameters.extradata(), parameters.extradata_size()));
    }

    private static String tag(AVStream stream, String name) {
        AVDictionaryEntry entry = av_dict_get(stream.metadata(), name, null, 0);
        return entry == null ? "" : entry.value().getString();
    }

    /** Where the file's own time begins. */
    long startMs() {
        long start = format.start_time();
        return start == AV_NOPTS_VALUE ? 0 : start / (AV_TIME_BASE / 1_000);
    }

    /** Reads the next packet of the chosen stream; see the other {@code next}. */
    boolean next(AVPacket packet, AVStream stream) throws RefusedException {
        return next(packet, index -> index == stream.index());
    }

    /**
     * Reads the next packet of the streams that are wanted.
     *
     * @return false at the end
     * @throws RefusedException if the container breaks off before its end
     */
    boolean next(AVPacket packet, IntPredicate wanted) throws RefusedException {
        while (true) {
            av_packet_unref(packet);
            int result = av_read_frame(format, packet);
            if (result == AVERROR_EOF()) {
                return false;
            }
            if (result < 0) {
                throw RefusedException.undecodable("The file (" + Containers.named(format)
                        + ") is cut off or damaged, so not all of it could be looked at.");
            }
            if (wanted.test(packet.stream_index())) {
                return true;
            }
        }
    }

    private OptionalInt track(int kind) {
        return tracks(kind).findFirst();
    }

    /** The tracks of the kind; the cover picture of a song is no video. */
    private IntStream tracks(int kind) {
        return IntStream.range(0, format.nb_streams())
                .filter(i -> format.streams(i).codecpar().codec_type() == kind)
                .filter(i -> !isCover(i));
    }

    private boolean isCover(int index) {
        return (format.streams(index).disposition() & AV_DISPOSITION_ATTACHED_PIC) != 0;
    }

    private Optional<AVStream> only(OptionalInt track) {
        if (track.isEmpty()) {
            return Optional.empty();
        }
        for (int i = 0; i < format.nb_streams(); i++) {
            if (i != track.getAsInt()) {
                format.streams(i).discard(AVDISCARD_ALL);
            }
        }
        return Optional.of(format.streams(track.getAsInt()));
    }

    AVFormatContext format() {
        return format;
    }

    @Override
    public void close() {
        avformat_close_input(format);
    }
}
