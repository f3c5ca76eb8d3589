package io.gatehouse.models.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.gatehouse.domain.signal.Deadline;
import io.gatehouse.domain.signal.FailureReason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** FFmpeg makes no stream of a picture whose type it does not know; whoever hides one says what they like of it. */
class OddCoversTest {

    private static final byte[] PICTURE = MadeMedia.PNG.make();
    private static final Cover MISSED = new Cover.Unread(FailureReason.UNDECODABLE);

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
    @ValueSource(strings = {"", "image/", "image/svg", "text/plain", "-->", "PNG\uffff"})
    void aSongMayCallItsCoverWhatItLikes(String type) throws DecodeException {
        assertCover(TaggedSong.of(3, 0, List.of(TaggedSong.picture(3, 0, type, PICTURE))));
        assertCover(TaggedSong.of(4, 0, List.of(TaggedSong.picture(4, 0, type, PICTURE))));
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4})
    void aTagMayClaimAnExtensionThatItDoesNotHave(int version) throws DecodeException {
        assertCover(TaggedSong.of(version, 0x40, List.of(TaggedSong.picture(version, 0, "odd", PICTURE))));
    }

    @Test
    void aTagBehindTheFootOfAnotherIsRead() throws DecodeException {
        byte[] footed = TaggedSong.joined(List.of(TaggedSong.tag(4, 0x10, List.of()), new byte[10]));

        assertCover(TaggedSong.joined(
                List.of(footed, TaggedSong.of(4, 0, List.of(TaggedSong.picture(4, 0, "odd", PICTURE))))));
    }

    @Test
    void soMayATagOfTheSecondVersion() throws DecodeException {
        assertCover(TaggedSong.of(2, 0, List.of(TaggedSong.shortPicture("???", PICTURE))));
    }

    @Test
    void aPackedCoverIsUnpacked() throws DecodeException, IOException {
        byte[] content = TaggedSong.joined(List.of(TaggedSong.described("odd\0"), PICTURE));
        byte[] packed = TaggedSong.joined(
                List.of(ByteBuffer.allocate(4).putInt(content.length).array(), deflated(content)));

        assertCover(TaggedSong.of(3, 0, List.of(TaggedSong.framed(3, 0x80, packed))));
    }

    @Test
    void zerosAgainstFalseStartsOfSoundAreTakenOut() throws DecodeException {
        byte[] jpeg = MadeMedia.JPEG.make();
        byte[] stored = new String(jpeg, StandardCharsets.ISO_8859_1)
                .replace("\u00ff", "\u00ff\u0000")
                .getBytes(StandardCharsets.ISO_8859_1);

        assertThat(covers(TaggedSong.of(4, 0, List.of(TaggedSong.picture(4, 0x02, "odd", stored)))))
                .singleElement()
                .satisfies(cover -> assertThat(((Cover.Picture) cover).file()).isEqualTo(jpeg));
    }

    @Test
    void aCoverOfAKnownTypeIsHandedOutOnceBesideAnOddOne() throws DecodeException {
        byte[] other = MadeMedia.GIF.make();
        byte[] song = TaggedSong.of(
                3, 0, List.of(TaggedSong.picture(3, 0, "image/png", PICTURE), TaggedSong.picture(3, 0, "odd", other)));

        assertThat(covers(song))
                .extracting(cover -> ((Cover.Picture) cover).file())
                .containsExactly(PICTURE, other);
    }

    /** Whoever judges pictures says of one that is truly encrypted that it is none. */
    @Test
    void aCoverThatIsSaidToBeEncryptedIsHandedOutAsItIs() throws DecodeException {
        assertCover(TaggedSong.of(3, 0, List.of(TaggedSong.picture(3, 0x40, "image/png", PICTURE))));
    }

    @Test
    void anOddCodeInMp4IsNoHidingPlace() throws DecodeException {
        byte[] song = MovieWriter.of("ipod")
                .audio("aac", Drawn.tone(44_100, 2, 0.5, 440))
                .cover(PICTURE)
                .write();
        int code = new String(song, StandardCharsets.ISO_8859_1).indexOf("covr") + 12;

        for (byte odd : new byte[] {0, 1, 2, 99}) {
            song[code + 3] = odd;
            assertCover(song);
        }
    }

    @Test
    void anOddTypeInFlacIsNoneEither() throws DecodeException {
        byte[] song = MovieWriter.of("flac")
                .audio("flac", Drawn.tone(44_100, 2, 0.5, 440))
                .cover(PICTURE)
                .write();

        assertCover(replaced(song, "image/png", "imago/png"));
    }

    /** Pages of Ogg cut the letters that such a picture is written in. */
    @Test
    void anOddTypeInOggIsMissed() throws DecodeException {
        assertCover(ogg("image/png"));
        assertThat(decoder.probe(ogg("imago/png"), soon()).covers()).isEqualTo(1);
        assertThat(covers(ogg("imago/png"))).containsExactly(MISSED);
    }

    @Test
    void aCoverInATagBeforeAnOggHidesNoneInsideOfIt() throws DecodeException {
        byte[] tag = TaggedSong.tag(3, 0, List.of(TaggedSong.picture(3, 0, "image/png", PICTURE)));

        assertThat(covers(TaggedSong.joined(List.of(tag, ogg("imago/png")))))
                .hasSize(2)
                .endsWith(MISSED);
    }

    @ParameterizedTest
    @CsvSource({"image/png, cover.png", "image/webp, cover.webp", "application/x-nothing, notes.txt"})
    void picturesThatAreAttachedToAFilmAreCovers(String type, String name) throws DecodeException {
        assertCover(film(type, name, PICTURE));
    }

    @Test
    void aFontThatIsAttachedIsNone() throws DecodeException {
        byte[] film = film("application/x-truetype-font", "letters.ttf", new byte[] {0, 1, 0, 0, 0, 9, 0, 0x80 - 1});

        assertThat(decoder.probe(film, soon()).covers()).isZero();
        assertThat(covers(film)).isEmpty();
    }

    /** Each takes a stream of FFmpeg's, which ends with the last. */
    @Test
    void aSongWithMoreCoversThanStreamsIsStillHeard() throws DecodeException {
        byte[] song = TaggedSong.of(3, 0, Collections.nCopies(100, TaggedSong.picture(3, 0, "image/png", PICTURE)));
        List<float[]> heard = new ArrayList<>();

        assertThat(decoder.probe(song, soon()).hasAudio()).isTrue();
        decoder.audio(song, soon(), heard::add);
        assertThat(heard.stream().mapToInt(piece -> piece.length).sum()).isGreaterThan(7_000);
        assertThat(covers(song)).hasSize(9).last().isEqualTo(new Cover.Unread(FailureReason.TOO_LARGE));
    }

    @Test
    void aFileWithMoreTracksThanAreAcceptedIsToldSo() {
        byte[] film = MovieWriter.of("mov")
                .audio("pcm_s16le", Drawn.tone(16_000, 1, 0.1, 440))
                .copies(70)
                .write();

        assertThat(catchThrowableOfType(DecodeException.class, () -> decoder.probe(film, soon())))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(FailureReason.TOO_LARGE))
                .hasMessageContaining("at most 64");
    }

    private static byte[] film(String type, String name, byte[] file) {
        return MovieWriter.of("matroska")
                .video("mpeg4", Drawn.brightening(5, 100))
                .attachment(type, name, file)
                .write();
    }

    private static byte[] ogg(String type) {
        byte[] picture = ByteBuffer.allocate(32 + type.length() + PICTURE.length)
                .putInt(3)
                .putInt(type.length())
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(new byte[20])
                .putInt(PICTURE.length)
                .put(PICTURE)
                .array();
        return MovieWriter.of("ogg")
                .audio("vorbis", Drawn.tone(48_000, 2, 0.5, 440))
                .tag("METADATA_BLOCK_PICTURE", Base64.getEncoder().encodeToString(picture))
                .write();
    }

    private static byte[] deflated(byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            out.write(content);
        }
        return packed.toByteArray();
    }

    private static byte[] replaced(byte[] file, String from, String to) {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        assertThat(text).contains(from);
        return text.replace(from, to).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void assertCover(byte[] media) throws DecodeException {
        assertThat(decoder.probe(media, soon()).covers()).isEqualTo(1);
        assertThat(covers(media))
                .singleElement()
                .satisfies(cover -> assertThat(((Cover.Picture) cover).file()).isEqualTo(PICTURE));
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
