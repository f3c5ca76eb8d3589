package io.gatehouse.models.media.worker;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;

import io.gatehouse.domain.signal.FailureReason;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;

/** Reads every track of subtitles: a damaged one costs its own words and never the video. */
final class SubtitleReading implements AutoCloseable {

    private static final int MOST_LINES = 20_000;

    /** Of all tracks together: two hours have some sixty thousand, and judging takes seconds for as many. */
    private static final int MOST_LETTERS = 400_000;

    private final OpenMedia media;
    private final DataOutputStream out;
    private final Map<Integer, SubtitleTrack> tracks = new HashMap<>();
    private final Set<FailureReason> unread = EnumSet.noneOf(FailureReason.class);
    private final AVPacket packet = av_packet_alloc();
    private int lines;
    private int letters;

    private SubtitleReading(OpenMedia media, DataOutputStream out) {
        this.media = media;
        this.out = out;
    }

    static void run(MemoryInput input, Request request, DataOutputStream out) throws RefusedException, IOException {
        try (OpenMedia media = OpenMedia.open(input);
                SubtitleReading reading = new SubtitleReading(media, out)) {
            reading.openTracks(request.maxPixels());
            reading.readAll();
        }
    }

    /** A track that is not text, or whose decoder does not open, is told as one that nobody read. */
    private void openTracks(long maxPixels) {
        for (AVStream stream : media.subtitles()) {
            Optional<SubtitleTrack> track = SubtitleTrack.open(stream, tracks.size(), maxPixels);
            track.ifPresentOrElse(
                    opened -> tracks.put(stream.index(), opened), () -> unread.add(FailureReason.UNDECODABLE));
        }
    }

    private void readAll() throws RefusedException, IOException {
        while (!tracks.isEmpty() && media.next(packet, tracks::containsKey)) {
            if (lines >= MOST_LINES || letters >= MOST_LETTERS) {
                unread.add(FailureReason.TOO_LARGE);
                break;
            }
            SubtitleTrack track = Objects.requireNonNull(tracks.get(packet.stream_index()));
            for (String text : track.decode(packet)) {
                write(track, text);
            }
        }
        if (tracks.values().stream().anyMatch(SubtitleTrack::damaged)) {
            unread.add(FailureReason.UNDECODABLE);
        }
        for (FailureReason reason : unread) {
            new Reply.Unread(reason).write(out);
        }
    }

    private void write(SubtitleTrack track, String text) throws IOException {
        if (text.length() > Reply.MAX_SUBTITLE) {
            unread.add(FailureReason.TOO_LARGE);
        }
        String shown = text.substring(0, Math.min(text.length(), Reply.MAX_SUBTITLE));
        lines++;
        letters += shown.length();
        track.timed(packet, media.startMs(), shown).write(out);
    }

    @Override
    public void close() {
        tracks.values().forEach(SubtitleTrack::close);
        av_packet_free(packet);
    }
}
