package io.gatehouse.models.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.gatehouse.domain.signal.Deadline;
import io.gatehouse.domain.signal.FailureReason;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileMediaTest {

    private static final Clock CLOCK = Clock.systemUTC();

    private final List<WorkerEnd> ends = new CopyOnWriteArrayList<>();
    private final AtomicInteger started = new AtomicInteger();
    private WorkerDecoder decoder;

    @BeforeEach
    void open() {
        decoder = WorkerDecoder.open(settings(1, 100_000, Duration.ofSeconds(20)), CLOCK, new DecoderListener() {
            @Override
            public void started() {
                started.incrementAndGet();
            }

            @Override
            public void ended(WorkerEnd end) {
                ends.add(end);
            }
        });
    }

    @AfterEach
    void close() {
        decoder.close();
    }

    @Test
    void anEmptyFileIsRefused() {
        assertThat(refused(new byte[0])).hasMessage("The file is empty.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg"})
    void aPictureIsNamedWhateverItsSenderCallsIt(String format) throws IOException {
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        ImageIO.write(Drawn.redAndBlue(64, 48), format, picture);
        assertThat(refused(picture.toByteArray()))
                .hasMessageContaining("still picture")
                .hasMessageContaining(format);
    }

    @Test
    void aPlaylistCannotMakeTheDecoderOpenAFile(@TempDir Path folder) throws IOException {
        Path secret = Files.write(folder.resolve("secret.ts"), movie("mpegts"));
        String playlist = "#EXTM3U\n#EXT-X-TARGETDURATION:2\n#EXTINF:2,\nfile://" + secret + "\n#EXT-X-ENDLIST\n";
        assertThat(refused(playlist.getBytes(StandardCharsets.UTF_8)).reason()).isEqualTo(FailureReason.UNDECODABLE);
        String list = "ffconcat version 1.0\nfile " + secret + "\n";
        assertThat(refused(list.getBytes(StandardCharsets.UTF_8))).hasMessageContaining("concat");
    }

    @Test
    void aFileThatIsCutOffIsRefusedAndNotHalfLookedAt() {
        byte[] whole = movie("mp4");
        assertThat(refused(Arrays.copyOf(whole, whole.length / 2))).hasMessageContaining("cut off");
    }

    @Test
    void garbageIsRefused() {
        byte[] garbage = new byte[50_000];
        new java.util.Random(7).nextBytes(garbage);
        assertThat(refused(garbage).reason()).isEqualTo(FailureReason.UNDECODABLE);
    }

    @Test
    void soundAloneIsNoVideo() {
        byte[] sound = MovieWriter.of("flac")
                .audio("flac", Drawn.tone(16_000, 1, 1, 440))
                .write();
        DecodeException refusal =
                catchThrowableOfType(DecodeException.class, () -> decoder.video(sound, 1, 8, 32, soon(), frame -> {}));
        assertThat(refusal).hasMessageContaining("no picture track; send it as audio");
        assertThat(ends).isEmpty();
    }

    @Test
    void moreChannelsThanAnyLayoutHasAreRefusedByAWorkerThatLives() throws IOException {
        byte[] sound =
                WorkerDecoderTest.wave(16_000, 1, Drawn.tone(16_000, 1, 1, 440).samples());
        int channels = 22;
        sound[channels] = (byte) 130;
        DecodeException refusal =
                catchThrowableOfType(DecodeException.class, () -> decoder.audio(sound, soon(), chunk -> {}));
        assertThat(refusal).hasMessageContaining("130 channels");
        assertThat(ends).isEmpty();
    }

    @Test
    void picturesThatAreTooLargeAreRefused() {
        byte[] large = MovieWriter.of("mp4")
                .video("mpeg4", List.of(new MovieWriter.Shot(0, Drawn.filled(640, 480, Color.RED))))
                .write();
        DecodeException refusal =
                catchThrowableOfType(DecodeException.class, () -> decoder.video(large, 1, 8, 32, soon(), frame -> {}));
        assertThat(refusal.reason()).isEqualTo(FailureReason.TOO_LARGE);
        assertThat(refusal).hasMessageContaining("640 x 480");
    }

    @Test
    void aWorkerThatIsKilledAtWorkFailsItsCallAndNotTheNext() throws DecodeException {
        byte[] sound = WorkerDecoderTest.longWave();
        long worker = decoder.idleWorkers().getFirst();
        assertThatThrownBy(() -> decoder.audio(sound, soon(), chunk -> killAndWait(worker)))
                .isInstanceOf(DecodeException.class)
                .hasMessageContaining("made its decoder fail");
        assertThat(decoder.probe(sound, soon()).hasAudio()).isTrue();
        assertThat(ends).containsExactly(WorkerEnd.CRASHED);
        assertThat(started).hasValue(2);
    }

    @Test
    void aWorkerThatDiesAtRestIsNotNoticedByItsNextCaller() throws DecodeException {
        killAndWait(decoder.idleWorkers().getFirst());
        assertThat(decoder.probe(movie("mp4"), soon()).hasVideo()).isTrue();
    }

    @Test
    void aCallThatTakesTooLongIsStopped() throws DecodeException {
        byte[] sound = WorkerDecoderTest.longWave();
        long worker = decoder.idleWorkers().getFirst();
        DecodeException late = catchThrowableOfType(
                DecodeException.class,
                () -> decoder.audio(
                        sound,
                        Deadline.in(Duration.ofMillis(200), CLOCK),
                        chunk -> ProcessHandle.of(worker)
                                .ifPresent(handle -> handle.onExit().join())));
        assertThat(late.reason()).isEqualTo(FailureReason.TIMEOUT);
        assertThat(ends).containsExactly(WorkerEnd.TIMED_OUT);
        assertThat(decoder.probe(sound, soon()).hasAudio()).isTrue();
    }

    @Test
    void aCallerThatFailsDoesNotHandItsLeftoversToTheNext() throws DecodeException {
        byte[] sound = WorkerDecoderTest.longWave();
        assertThatThrownBy(() -> decoder.audio(sound, soon(), chunk -> {
                    throw new IllegalStateException("no room");
                }))
                .hasMessage("no room");
        assertThat(decoder.probe(movie("mp4"), soon()).hasVideo()).isTrue();
        assertThat(ends).containsExactly(WorkerEnd.ABANDONED);
    }

    @Test
    void closingLeavesNoProcess() {
        List<Long> workers = decoder.idleWorkers();
        decoder.close();
        assertThat(workers)
                .allSatisfy(worker -> assertThat(ProcessHandle.of(worker)).isEmpty());
        assertThat(refused(movie("mp4")).reason()).isEqualTo(FailureReason.CLASSIFIER_UNAVAILABLE);
    }

    private DecodeException refused(byte[] media) {
        DecodeException probed =
                catchThrowableOfType(DecodeException.class, () -> decoder.video(media, 5, 8, 32, soon(), f -> {}));
        assertThat(probed).as("a refusal").isNotNull();
        return probed;
    }

    private static void killAndWait(long worker) {
        ProcessHandle.of(worker).ifPresent(process -> {
            process.destroyForcibly();
            process.onExit().join();
        });
    }

    private static byte[] movie(String container) {
        return MovieWriter.of(container)
                .video("mpeg4", Drawn.brightening(30, 100))
                .write();
    }

    private static DecoderSettings settings(int workers, long maxPixels, Duration maxTime) {
        return new DecoderSettings(
                workers, 128, 4_096, maxTime, Duration.ofSeconds(30), 64 << 20, maxPixels, Duration.ofHours(1));
    }

    private static Deadline soon() {
        return Deadline.in(Duration.ofSeconds(30), CLOCK);
    }
}
