package io.gatehouse.models.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.gatehouse.domain.signal.Deadline;
import io.gatehouse.domain.signal.FailureReason;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoversTest {

    private static final byte[] PICTURE = MadeMedia.PNG.make();

    private static WorkerDecoder decoder;

    @BeforeAll
    static void open() {
        decoder = WorkerDecoder.open(DecoderSettings.DEFAULT, Clock.systemUTC(), DecoderListener.NONE);
    }

    @AfterAll
    static void close() {
        decoder.close();
    }

    @ParameterizedTest
    @CsvSource({"mp3,libmp3lame", "flac,flac", "ipod,aac"})
    void theCoverOfASongIsHandedOutAsItLiesInTheFile(String container, String codec) throws DecodeException {
        byte[] song = song(container, codec).cover(PICTURE).write();

        assertThat(decoder.probe(song, soon())).satisfies(info -> {
            assertThat(info.covers()).isEqualTo(1);
            assertThat(info.hasVideo()).isFalse();
        });
        assertThat(covers(song))
                .singleElement()
                .asInstanceOf(type(Cover.Picture.class))
                .satisfies(cover -> assertThat(cover.file()).isEqualTo(PICTURE));
    }

    @Test
    void aFilmMayHaveOneToo() throws DecodeException {
        byte[] film = MovieWriter.of("mp4")
                .video("mpeg4", Drawn.brightening(5, 100))
                .cover(PICTURE)
                .write();

        assertThat(decoder.probe(film, soon())).satisfies(info -> {
            assertThat(info.covers()).isEqualTo(1);
            assertThat(info.videoTracks()).isEqualTo(1);
        });
        assertThat(covers(film)).hasSize(1);
    }

    @Test
    void ofMoreCoversThanAnybodyLooksAtTheRestIsToldOf() throws DecodeException {
        MovieWriter song = song("flac", "flac");
        IntStream.range(0, 9).forEach(_ -> song.cover(PICTURE));

        List<Cover> covers = covers(song.write());

        assertThat(covers).hasSize(9).last().isEqualTo(new Cover.Unread(FailureReason.TOO_LARGE));
    }

    @Test
    void aSongWithoutACoverHasNone() throws DecodeException {
        byte[] song = MadeMedia.MP3.make();

        assertThat(decoder.probe(song, soon()).covers()).isZero();
        assertThat(covers(song)).isEmpty();
    }

    private static MovieWriter song(String container, String codec) {
        return MovieWriter.of(container).audio(codec, Drawn.tone(44_100, 2, 0.5, 440));
    }

    private static List<Cover> covers(byte[] media) throws DecodeException {
        List<Cover> covers = new ArrayList<>();
        decoder.covers(media, soon(), covers::add);
        return covers;
    }

    private static Deadline soon() {
        return Deadline.in(Duration.ofSeconds(30), Clock.systemUTC());
    }
}
