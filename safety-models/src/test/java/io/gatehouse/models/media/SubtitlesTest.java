package io.gatehouse.models.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_ASS;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_DVD_SUBTITLE;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_MOV_TEXT;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_SUBRIP;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_WEBVTT;

import io.gatehouse.domain.signal.Deadline;
import io.gatehouse.domain.signal.FailureReason;
import io.gatehouse.models.media.MovieWriter.Cue;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SubtitlesTest {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final List<Subtitle> EXPECTED = List.of(
            new Subtitle.Line(0, 500, 1_500, "Good morning,\neverybody"),
            new Subtitle.Line(0, 2_000, 2_900, "naïve {words}"));

    private static WorkerDecoder decoder;

    @BeforeAll
    static void open() {
        decoder = WorkerDecoder.open(DecoderSettings.DEFAULT, CLOCK, DecoderListener.NONE);
    }

    @AfterAll
    static void close() {
        decoder.close();
    }

    @Test
    void anMp4TellsWhatItsTimedTextSays() throws DecodeException {
        byte[] film = film("mp4", "mpeg4")
                .subtitles(
                        AV_CODEC_ID_MOV_TEXT,
                        List.of(
                                Cue.timedText(500, 1_500, "Good morning,\neverybody"),
                                Cue.timedText(2_000, 2_900, "naïve {words}")))
                .write();

        assertThat(subtitles(film)).isEqualTo(EXPECTED);
    }

    @Test
    void aMatroskaTellsWhatItsSubRipSaysWithoutItsTags() throws DecodeException {
        byte[] film = film("matroska", "mpeg4")
                .subtitles(
                        AV_CODEC_ID_SUBRIP,
                        List.of(
                                Cue.plain(500, 1_500, "<i>Good</i> morning,\neverybody"),
                                Cue.plain(2_000, 2_900, "<font color=\"#ff0000\">naïve</font> {words}")))
                .write();

        assertThat(subtitles(film)).isEqualTo(EXPECTED);
    }

    @Test
    void aMatroskaTellsWhatItsSubStationAlphaSaysWithoutItsStyles() throws DecodeException {
        byte[] film = film("matroska", "mpeg4")
                .subtitles(
                        AV_CODEC_ID_ASS,
                        List.of(
                                Cue.plain(500, 1_500, "0,0,Default,,0,0,0,,{\\i1}Good{\\i0} morning,\\Neverybody"),
                                Cue.plain(2_000, 2_900, "1,0,Default,,0,0,0,,na\u00efve\\h\\{words\\}")))
                .write();

        assertThat(subtitles(film)).isEqualTo(EXPECTED);
    }

    @Test
    void aWebMTellsWhatItsWebVttSays() throws DecodeException {
        byte[] film = film("webm", "libvpx")
                .subtitles(
                        AV_CODEC_ID_WEBVTT,
                        List.of(
                                Cue.plain(500, 1_500, "<v Ada>Good morning,\n<b>everybody</b>"),
                                Cue.plain(2_000, 2_900, "naïve {words}")))
                .write();

        assertThat(subtitles(film)).isEqualTo(EXPECTED);
    }

    @Test
    void everyTrackIsRead() throws DecodeException {
        byte[] film = film("matroska", "mpeg4")
                .subtitles(AV_CODEC_ID_SUBRIP, List.of(Cue.plain(0, 900, "first")))
                .subtitles(AV_CODEC_ID_SUBRIP, List.of(Cue.plain(100, 900, "second")))
                .write();

        assertThat(subtitles(film))
                .containsExactly(new Subtitle.Line(0, 0, 900, "first"), new Subtitle.Line(1, 100, 900, "second"));
    }

    @Test
    void aSoundAloneMayHaveSubtitles() throws DecodeException {
        byte[] sound = MovieWriter.of("matroska")
                .audio("flac", Drawn.tone(16_000, 1, 2, 440))
                .subtitles(AV_CODEC_ID_SUBRIP, List.of(Cue.plain(0, 900, "words")))
                .write();

        assertThat(subtitles(sound)).containsExactly(new Subtitle.Line(0, 0, 900, "words"));
    }

    @Test
    void whereThereAreNoneNothingIsRead() throws DecodeException {
        assertThat(subtitles(film("mp4", "mpeg4").write())).isEmpty();
    }

    @Test
    void subtitlesThatArePicturesAreUnread() throws DecodeException {
        byte[] film = film("matroska", "mpeg4")
                .subtitles(AV_CODEC_ID_SUBRIP, List.of(Cue.plain(0, 900, "words")))
                .subtitles(AV_CODEC_ID_DVD_SUBTITLE, List.of(Cue.plain(0, 900, "pixels")))
                .write();

        assertThat(subtitles(film))
                .containsExactly(new Subtitle.Line(0, 0, 900, "words"), new Subtitle.Unread(FailureReason.UNDECODABLE));
    }

    @Test
    void aBrokenPacketHereAndThereCostsItsOwnWordsOnly() throws DecodeException {
        byte[] film = film("matroska", "mpeg4")
                .subtitles(AV_CODEC_ID_SUBRIP, List.of(noLetters(0), Cue.plain(1_000, 1_900, "words")))
                .write();

        assertThat(subtitles(film)).containsExactly(new Subtitle.Line(0, 1_000, 1_900, "words"));
    }

    @Test
    void aTrackOfBrokenPacketsIsUnreadAndTheVideoIsNot() throws DecodeException {
        byte[] film = film("matroska", "mpeg4")
                .subtitles(
                        AV_CODEC_ID_SUBRIP,
                        IntStream.range(0, 6).mapToObj(i -> noLetters(100 * i)).toList())
                .write();

        assertThat(subtitles(film)).containsExactly(new Subtitle.Unread(FailureReason.UNDECODABLE));
        assertThat(decoder.probe(film, soon()).hasVideo()).isTrue();
    }

    @Test
    void aFloodOfWordsIsReadUpToABoundAndSaysSo() throws DecodeException {
        String flood = "word ".repeat(1_600);
        byte[] film = film("matroska", "mpeg4")
                .subtitles(AV_CODEC_ID_SUBRIP, Collections.nCopies(200, Cue.plain(0, 900, flood)))
                .write();

        List<Subtitle> read = subtitles(film);

        assertThat(read.getLast()).isEqualTo(new Subtitle.Unread(FailureReason.TOO_LARGE));
        assertThat(read).hasSizeBetween(40, 60);
    }

    /** Bytes that are no UTF-8. */
    private static Cue noLetters(long fromMs) {
        return new Cue(fromMs, fromMs + 90, "na\u00efve".getBytes(StandardCharsets.ISO_8859_1));
    }

    private static MovieWriter film(String container, String codec) {
        return MovieWriter.of(container).video(codec, Drawn.brightening(30, 100));
    }

    private static List<Subtitle> subtitles(byte[] film) throws DecodeException {
        List<Subtitle> read = new ArrayList<>();
        decoder.subtitles(film, soon(), read::add);
        return read;
    }

    private static Deadline soon() {
        return Deadline.in(Duration.ofSeconds(30), CLOCK);
    }
}
