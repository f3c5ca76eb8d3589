package io.gatehouse.models.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gatehouse.domain.signal.Deadline;
import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkerDecoderTest {

    private static final Clock CLOCK = Clock.systemUTC();
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
    void aWaveFileComesBackSampleBySample() throws Exception {
        float[] samples = audio(wave(16_000, 1, Drawn.tone(16_000, 1, 1, 440).samples()));
        assertThat(samples).hasSize(16_000);
        for (int i = 0; i < samples.length; i++) {
            assertThat(samples[i]).isCloseTo((float) (0.5 * Math.sin(2 * Math.PI * 440 * i / 16_000)), within(0.001f));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "flac, flac, 44100, 2",
        "mp3, libmp3lame, 44100, 2",
        "ogg, libopus, 48000, 1",
        "mp4, aac, 22050, 2",
        "wav, pcm_s16le, 8000, 6"
    })
    void anyContainerRateAndChannelsBecomeMonoSixteenKilohertz(String container, String codec, int rate, int channels)
            throws Exception {
        byte[] media = MovieWriter.of(container)
                .audio(codec, Drawn.tone(rate, channels, 2, 440))
                .write();
        float[] samples = audio(media);
        assertThat(samples.length / 16_000.0).isCloseTo(2, within(0.12));
        assertThat(crossings(Arrays.copyOfRange(samples, 8_000, 24_000))).isCloseTo(2 * 440, within(4));
        assertThat(loudest(Arrays.copyOfRange(samples, 8_000, 24_000))).isBetween(0.4f, 0.6f);
        assertThat(decoder.probe(media, soon()))
                .matches(info -> info.hasAudio() && !info.hasVideo() && Math.abs(info.durationMs() - 2_000) < 120);
    }

    @ParameterizedTest
    @CsvSource({"mp4, mpeg4", "mp4, libopenh264", "webm, libvpx", "matroska, libvpx-vp9", "mpegts, mpeg4"})
    void picturesComeBackInTheirColoursAndSize(String container, String codec) throws Exception {
        byte[] media = MovieWriter.of(container)
                .video(codec, still(Drawn.redAndBlue(96, 64), 10))
                .write();
        List<VideoFrame> frames = video(media, 5, 8, 32);
        assertThat(frames).hasSize(5);
        assertThat(frames.getFirst()).matches(frame -> frame.width() == 48 && frame.height() == 32);
        assertThat(colour(frames.getFirst(), 8, 16)).matches(WorkerDecoderTest::isRed);
        assertThat(colour(frames.getFirst(), 40, 16)).matches(WorkerDecoderTest::isBlue);
        assertThat(decoder.probe(media, soon())).matches(info -> info.hasVideo() && !info.hasAudio());
    }

    @Test
    void aTurnedVideoIsSetUpright() throws Exception {
        byte[] media = MovieWriter.of("mp4")
                .video("mpeg4", still(Drawn.redAndBlue(96, 64), 3))
                .write();
        VideoFrame frame = video(turnedClockwise(media), 10, 1, 32).getFirst();
        assertThat(frame).matches(upright -> upright.width() == 32 && upright.height() == 48);
        assertThat(colour(frame, 16, 8)).matches(WorkerDecoderTest::isRed);
        assertThat(colour(frame, 16, 40)).matches(WorkerDecoderTest::isBlue);
    }

    @Test
    void picturesAreSpreadEvenlyOverTheWholeVideo() throws Exception {
        byte[] media = MovieWriter.of("mp4")
                .video("mpeg4", Drawn.brightening(200, 100))
                .write();
        List<VideoFrame> frames = video(media, 8, 10, 16);
        assertThat(frames).hasSize(10);
        for (int i = 0; i < 10; i++) {
            assertThat(frames.get(i).atMs()).isCloseTo(i * 2_000L, within(300L));
        }
        assertThat(colour(frames.get(5), 8, 8).getRed()).isCloseTo(127, within(12));
    }

    @Test
    void withManyKeyPicturesOnlyThoseAreDecodedAndTheVideoIsStillCovered() throws Exception {
        byte[] media = MovieWriter.of("mp4")
                .video("mpeg4", Drawn.brightening(400, 100))
                .keyEvery(5)
                .write();
        List<VideoFrame> frames = video(media, 8, 10, 16);
        assertThat(frames).hasSizeBetween(9, 10);
        assertThat(frames.getLast().atMs()).isGreaterThanOrEqualTo(36_000);
        assertThat(colour(frames.getLast(), 8, 8).getRed()).isGreaterThan(215);
    }

    @Test
    void timeStampsCountAndNotTheNumberOfPictures() throws Exception {
        List<MovieWriter.Shot> shots = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            shots.add(new MovieWriter.Shot(i * 20L, Drawn.filled(64, 48, Color.RED)));
        }
        for (int i = 0; i < 5; i++) {
            shots.add(new MovieWriter.Shot(1_000 + i * 1_000L, Drawn.filled(64, 48, Color.BLUE)));
        }
        byte[] media = MovieWriter.of("matroska").video("mpeg4", shots).write();
        assertThat(video(media, 1, 100, 16))
                .extracting(VideoFrame::atMs)
                .containsExactly(0L, 1_000L, 2_000L, 3_000L, 4_000L, 5_000L);
    }

    private static float[] audio(byte[] media) throws DecodeException {
        List<float[]> chunks = new ArrayList<>();
        decoder.audio(media, soon(), chunks::add);
        float[] all = new float[chunks.stream().mapToInt(chunk -> chunk.length).sum()];
        int at = 0;
        for (float[] chunk : chunks) {
            System.arraycopy(chunk, 0, all, at, chunk.length);
            at += chunk.length;
        }
        return all;
    }

    private static List<VideoFrame> video(byte[] media, double rate, int most, int shortSide) throws DecodeException {
        List<VideoFrame> frames = new ArrayList<>();
        decoder.video(media, rate, most, shortSide, soon(), frames::add);
        return frames;
    }

    private static Deadline soon() {
        return Deadline.in(Duration.ofSeconds(30), CLOCK);
    }

    private static List<MovieWriter.Shot> still(java.awt.image.BufferedImage picture, int tenths) {
        return java.util.stream.IntStream.range(0, tenths)
                .mapToObj(i -> new MovieWriter.Shot(i * 100L, picture))
                .toList();
    }

    /** So long that its samples do not fit into the pipes: a worker is surely at work while a sink waits. */
    static byte[] longWave() {
        try {
            return wave(16_000, 1, new float[16_000 * 120]);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static byte[] wave(int rate, int channels, float[] samples) throws IOException {
        byte[] pcm = new byte[samples.length * 2];
        for (int i = 0; i < samples.length; i++) {
            int value = Math.round(samples[i] * 32_767);
            pcm[2 * i] = (byte) value;
            pcm[2 * i + 1] = (byte) (value >> 8);
        }
        AudioFormat format = new AudioFormat(rate, 16, channels, true, false);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        AudioSystem.write(
                new AudioInputStream(new ByteArrayInputStream(pcm), format, samples.length / channels),
                AudioFileFormat.Type.WAVE,
                file);
        return file.toByteArray();
    }

    /** Sets the matrix in the track header of an MP4 file to a quarter turn. */
    private static byte[] turnedClockwise(byte[] mp4) {
        byte[] turned = mp4.clone();
        int header = new String(mp4, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("tkhd");
        java.nio.ByteBuffer.wrap(turned, header + 44, 36)
                .putInt(0)
                .putInt(0x10000)
                .putInt(0)
                .putInt(-0x10000)
                .putInt(0)
                .putInt(0)
                .putInt(0)
                .putInt(0)
                .putInt(0x40000000);
        return turned;
    }

    private static int crossings(float[] samples) {
        int count = 0;
        for (int i = 1; i < samples.length; i++) {
            count += samples[i - 1] < 0 != samples[i] < 0 ? 1 : 0;
        }
        return count;
    }

    private static float loudest(float[] samples) {
        float loudest = 0;
        for (float sample : samples) {
            loudest = Math.max(loudest, Math.abs(sample));
        }
        return loudest;
    }

    private static Color colour(VideoFrame frame, int x, int y) {
        int at = (y * frame.width() + x) * 3;
        return new Color(frame.rgb()[at] & 255, frame.rgb()[at + 1] & 255, frame.rgb()[at + 2] & 255);
    }

    private static boolean isRed(Color colour) {
        return colour.getRed() > 200 && colour.getGreen() < 60 && colour.getBlue() < 60;
    }

    private static boolean isBlue(Color colour) {
        return colour.getBlue() > 200 && colour.getGreen() < 60 && colour.getRed() < 60;
    }
}
