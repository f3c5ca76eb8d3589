package io.gatehouse.models.image;

import static io.gatehouse.models.image.ImageFiles.encode;
import static io.gatehouse.models.image.ImageFiles.halves;
import static io.gatehouse.models.image.ImageFiles.plain;
import static io.gatehouse.models.image.ImageFiles.truncated;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.signal.Deadline;
import io.gatehouse.domain.signal.FailureReason;
import io.gatehouse.models.batching.BatchingListener;
import io.gatehouse.models.batching.DeadlinePassedException;
import io.gatehouse.models.image.ImageFiles.GifFrame;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(Lifecycle.PER_CLASS)
class ImageDecoderTest {

    private static final Clock CLOCK = Clock.systemUTC();

    private final ImageDecoder decoder = new ImageDecoder(ImageLimits.DEFAULT, 1, 100, CLOCK, BatchingListener.NONE);

    @AfterAll
    void close() {
        decoder.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "gif", "bmp"})
    void everySupportedFormatKeepsItsColoursAndItsSize(String format) {
        Picture picture = onlyPicture(encode(halves(64, 40, Color.RED, Color.BLUE), format));

        assertThat(picture.width()).isEqualTo(64);
        assertThat(picture.height()).isEqualTo(40);
        assertColour(picture, 10, 20, Color.RED);
        assertColour(picture, 54, 20, Color.BLUE);
    }

    @Test
    void aPictureOverTheLimitIsRefusedByItsHeader() throws IOException {
        byte[] file = ImageFiles.pngThatClaims(30_000, 30_000, 50);
        long before = allocated();

        DecodedImage.Refused refused = refused(file);

        assertThat(refused.reason()).isEqualTo(FailureReason.TOO_LARGE);
        assertThat(refused.detail()).contains("30000 x 30000", "50 megapixels");
        assertThat(allocated() - before).as("bytes allocated").isLessThan(100_000_000);
    }

    @Test
    void aThinPictureOverTheLimitOfASideIsRefused() throws IOException {
        assertThat(refused(ImageFiles.pngThatClaims(20_000, 10, 10)).reason()).isEqualTo(FailureReason.TOO_LARGE);
    }

    @Test
    void aLargePictureWithinTheLimitsIsReadCoarsely() throws IOException {
        Picture picture = onlyPicture(ImageFiles.pngThatClaims(6000, 4000, 4000));

        assertThat(picture.width()).isBetween(1024, 2047);
        assertThat((double) picture.width() / picture.height()).isBetween(1.49, 1.51);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "gif", "bmp"})
    void halfAFileIsUndecodable(String format) {
        DecodedImage.Refused refused = refused(truncated(encode(noise(200, 200), format)));

        assertThat(refused.reason()).isEqualTo(FailureReason.UNDECODABLE);
        assertThat(refused.detail()).contains(format.toUpperCase(java.util.Locale.ROOT));
    }

    @Test
    void anEmptyFileIsUndecodable() {
        assertThat(refused(new byte[0]).detail()).startsWith("The file is empty");
    }

    @ParameterizedTest
    @CsvSource({"ID3....tag, MP3 audio", "OggS...., Ogg audio", "hello world, text", "%PDF-1.7, a PDF document"})
    void whatIsNoPictureIsCalledByItsName(String begins, String name) {
        DecodedImage.Refused refused = refused(begins.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(refused.reason()).isEqualTo(FailureReason.UNDECODABLE);
        assertThat(refused.detail()).contains(name);
    }

    @Test
    void aHeaderAloneIsUndecodable() {
        byte[] magic = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

        assertThat(refused(magic).reason()).isEqualTo(FailureReason.UNDECODABLE);
    }

    @Test
    void framesOfAnAnimationAreDrawnWhereTheyBelongAndOverEachOther() throws IOException {
        byte[] gif = ImageFiles.gif(List.of(
                new GifFrame(plain(40, 40, Color.RED), 0, 0, "doNotDispose"),
                new GifFrame(plain(10, 10, Color.BLUE), 25, 25, "restoreToPrevious"),
                new GifFrame(plain(10, 10, Color.GREEN), 0, 0, "doNotDispose")));

        List<Picture> frames = pictures(gif);

        assertThat(frames)
                .hasSize(3)
                .allSatisfy(frame -> assertThat(frame.width()).isEqualTo(40));
        assertColour(frames.get(1), 30, 30, Color.BLUE);
        assertColour(frames.get(1), 5, 5, Color.RED);
        assertColour(frames.get(2), 30, 30, Color.RED);
        assertColour(frames.get(2), 5, 5, Color.GREEN);
    }

    @Test
    void aLongAnimationIsSampledFromItsFirstToItsLastFrame() throws IOException {
        List<GifFrame> frames = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            Color colour = i == 29 ? Color.BLUE : Color.RED;
            frames.add(new GifFrame(plain(20, 20, colour), 0, 0, "none"));
        }

        List<Picture> pictures = pictures(ImageFiles.gif(frames));

        assertThat(pictures).hasSize(ImageLimits.DEFAULT.maxFrames());
        assertColour(pictures.getFirst(), 10, 10, Color.RED);
        assertColour(pictures.getLast(), 10, 10, Color.BLUE);
    }

    @Test
    void anAnimationWithTooManyPixelsInAllIsRefused() throws IOException {
        ImageLimits tight = new ImageLimits(10_000, 1000, 8, 1024);
        List<GifFrame> frames = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            frames.add(new GifFrame(plain(90, 90, Color.RED), 0, 0, "none"));
        }
        try (ImageDecoder strict = new ImageDecoder(tight, 1, 10, CLOCK, BatchingListener.NONE)) {
            DecodedImage image = strict.decode(ImageFiles.gif(frames), ample()).join();

            assertThat(image).isInstanceOfSatisfying(DecodedImage.Refused.class, refused -> {
                assertThat(refused.reason()).isEqualTo(FailureReason.TOO_LARGE);
                assertThat(refused.detail()).contains("10 frames");
            });
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 64, 5, 20", "3, 64, 58, 20", "6, 40, 20, 5", "8, 40, 20, 58"})
    void photosAreTurnedAsTheirCameraAsks(int orientation, int width, int redX, int redY) {
        byte[] jpeg = encode(halves(64, 40, Color.RED, Color.BLUE), "jpeg");

        Picture picture = onlyPicture(ImageFiles.withOrientation(jpeg, orientation));

        assertThat(picture.width()).isEqualTo(width);
        assertColour(picture, redX, redY, Color.RED);
    }

    @ParameterizedTest
    @CsvSource({"1, 64, 5, 20", "3, 64, 58, 20", "6, 40, 20, 5", "8, 40, 20, 58"})
    void picturesInPngAndWebPAreTurnedAsTheyAsk(int orientation, int width, int redX, int redY) throws IOException {
        BufferedImage image = halves(64, 40, Color.RED, Color.BLUE);
        byte[] exif = ImageFiles.orientation(orientation);
        List<byte[]> files = List.of(
                ImageFiles.afterHeader(encode(image, "png"), "eXIf", exif), WebpFiles.withExif(image, true, exif));

        assertThat(files).map(this::onlyPicture).allSatisfy(picture -> {
            assertThat(picture.width()).isEqualTo(width);
            assertColour(picture, redX, redY, Color.RED);
        });
    }

    @Test
    void exifThatBrowsersDoNotReadTurnsNothing() throws IOException {
        BufferedImage image = halves(64, 40, Color.RED, Color.BLUE);
        byte[] exif = ImageFiles.orientation(6);
        List<byte[]> files = List.of(
                ImageFiles.afterPixels(encode(image, "png"), "eXIf", exif),
                ImageFiles.afterHeader(encode(image, "png"), "eXIf", new byte[] {'M', 'M'}),
                WebpFiles.withExif(image, false, exif));

        assertThat(files)
                .map(this::onlyPicture)
                .allSatisfy(picture -> assertThat(picture.width()).isEqualTo(64));
    }

    @Test
    void framesOfAWebPAreDrawnWhereTheyBelongAndOverEachOther() {
        byte[] webp = WebpFiles.animation(
                40,
                40,
                List.of(
                        new WebpFiles.Frame(plain(40, 40, Color.RED), 0, 0, false),
                        new WebpFiles.Frame(plain(16, 16, Color.BLUE), 24, 24, true),
                        new WebpFiles.Frame(plain(16, 16, Color.GREEN), 0, 0, false)));

        List<Picture> frames = pictures(webp);

        assertThat(frames).allSatisfy(frame -> assertThat(frame.width()).isEqualTo(40));
        assertColour(frames.get(1), 30, 30, Color.BLUE);
        assertColour(frames.get(1), 5, 5, Color.RED);
        assertColour(frames.get(2), 5, 5, Color.GREEN);
        assertColour(frames.get(2), 20, 20, Color.RED);
        // What was cleared is seen through, hence over white and over black.
        assertThat(frames).hasSize(4);
        assertColour(frames.get(2), 30, 30, Color.WHITE);
        assertColour(frames.get(3), 30, 30, Color.BLACK);
    }

    @Test
    void whatCanBeSeenThroughIsReadOverWhiteAndOverBlack() {
        BufferedImage image = new BufferedImage(20, 20, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        g.setColor(Color.RED);
        g.fillRect(0, 0, 10, 20);
        g.dispose();

        List<Picture> readings = pictures(encode(image, "png"));

        assertThat(readings).hasSize(2);
        assertColour(readings.get(0), 15, 10, Color.WHITE);
        assertColour(readings.get(1), 15, 10, Color.BLACK);
        assertColour(readings.get(1), 5, 10, Color.RED);
    }

    @Test
    void anAlphaChannelThatIsNotUsedDoesNotDoubleThePicture() {
        BufferedImage image = new BufferedImage(20, 20, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        g.setColor(Color.RED);
        g.fillRect(0, 0, 20, 20);
        g.dispose();

        assertThat(pictures(encode(image, "png"))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            ints = {BufferedImage.TYPE_USHORT_GRAY, BufferedImage.TYPE_BYTE_INDEXED, BufferedImage.TYPE_BYTE_BINARY})
    void sixteenBitsPalettesAndSingleBitsAreRead(int type) {
        BufferedImage image = new BufferedImage(20, 20, type);
        Graphics2D g = image.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, 10, 20);
        g.dispose();

        Picture picture = onlyPicture(encode(image, "png"));

        assertColour(picture, 5, 10, Color.WHITE);
        assertColour(picture, 15, 10, Color.BLACK);
    }

    @Test
    void printersInksAreReadAsColours() throws IOException {
        Picture picture = onlyPicture(ImageFiles.cmykJpeg(32, 0, 255, 255, 0));

        int at = (16 * 32 + 16) * 3;
        assertThat(picture.rgb()[at] & 0xff).as("red").isGreaterThan(150);
        assertThat(picture.rgb()[at + 1] & 0xff).as("green").isLessThan(90);
        assertThat(picture.rgb()[at + 2] & 0xff).as("blue").isLessThan(90);
    }

    @Test
    void aFileWhoseDeadlineHasPassedIsNotDecoded() {
        byte[] png = encode(plain(10, 10, Color.RED), "png");

        assertThat(decoder.decode(png, new Deadline(Instant.EPOCH)))
                .completesExceptionallyWithin(Duration.ofSeconds(10))
                .withThrowableOfType(java.util.concurrent.ExecutionException.class)
                .withCauseInstanceOf(DeadlinePassedException.class);
    }

    @Test
    void aDeadlineThatPassesBetweenFramesStopsTheAnimation() throws Exception {
        byte[] gif = ImageFiles.gif(List.of(new GifFrame(plain(40, 40, Color.RED), 0, 0, "none")));
        int[] asked = {0};
        try (ImageFile file = new ImageFile(gif, FileKind.GIF, ImageLimits.DEFAULT, () -> asked[0]++ > 0)) {
            org.assertj.core.api.Assertions.assertThatThrownBy(file::pictures)
                    .isInstanceOfSatisfying(
                            RefusedImageException.class,
                            refused -> assertThat(refused.refusal().reason()).isEqualTo(FailureReason.TIMEOUT));
        }
    }

    private List<Picture> pictures(byte[] file) {
        DecodedImage image = decoder.decode(file, ample()).join();
        assertThat(image).isInstanceOf(DecodedImage.Pictures.class);
        return ((DecodedImage.Pictures) image).pictures();
    }

    private Picture onlyPicture(byte[] file) {
        assertThat(pictures(file)).hasSize(1);
        return pictures(file).getFirst();
    }

    private DecodedImage.Refused refused(byte[] file) {
        DecodedImage image = decoder.decode(file, ample()).join();
        assertThat(image).isInstanceOf(DecodedImage.Refused.class);
        return (DecodedImage.Refused) image;
    }

    private static BufferedImage noise(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        java.util.Random random = new java.util.Random(5);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, random.nextInt(0x1000000));
            }
        }
        return image;
    }

    private static void assertColour(Picture picture, int x, int y, Color expected) {
        int at = (y * picture.width() + x) * 3;
        int[] actual = {picture.rgb()[at] & 0xff, picture.rgb()[at + 1] & 0xff, picture.rgb()[at + 2] & 0xff};
        int[] wanted = {expected.getRed(), expected.getGreen(), expected.getBlue()};
        for (int colour = 0; colour < 3; colour++) {
            assertThat(Math.abs(actual[colour] - wanted[colour]))
                    .as("colour %d of %s at %d,%d", colour, java.util.Arrays.toString(actual), x, y)
                    .isLessThan(16);
        }
    }

    private static long allocated() {
        long sum = 0;
        com.sun.management.ThreadMXBean threads =
                (com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean();
        for (long bytes : threads.getThreadAllocatedBytes(threads.getAllThreadIds())) {
            sum += Math.max(0, bytes);
        }
        return sum;
    }

    private static Deadline ample() {
        return Deadline.in(Duration.ofSeconds(60), CLOCK);
    }
}
