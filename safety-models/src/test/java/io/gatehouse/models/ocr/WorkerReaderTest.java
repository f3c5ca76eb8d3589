package io.gatehouse.models.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.gatehouse.domain.signal.Deadline;
import io.gatehouse.domain.signal.FailureReason;
import io.gatehouse.models.image.Picture;
import io.gatehouse.models.image.drawing.Caption;
import io.gatehouse.models.image.drawing.Grounds;
import io.gatehouse.models.media.DecodeException;
import io.gatehouse.models.media.DecoderListener;
import io.gatehouse.models.media.DecoderSettings;
import io.gatehouse.models.media.WorkerEnd;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Real processes read pictures that are drawn here. */
@TestInstance(Lifecycle.PER_CLASS)
class WorkerReaderTest {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final List<String> LINES = List.of("The morning train was late", "and nobody minded at all");
    private static final String TEXT = String.join("\n", LINES);

    /** Nobody else's workers have this much, which is how they are found. */
    private static final int HEAP = 251;

    /** One worker, so that it is known which one works; and patience for machines that are busy with other things. */
    private static final DecoderSettings SETTINGS = new DecoderSettings(
            1, HEAP, 4_096, Duration.ofSeconds(60), Duration.ofSeconds(60), 1 << 24, 1 << 22, Duration.ofSeconds(60));

    private final List<WorkerEnd> ends = new CopyOnWriteArrayList<>();
    private WorkerReader reader;

    @BeforeAll
    void open() {
        reader = WorkerReader.open(SETTINGS, CLOCK, new DecoderListener() {
            @Override
            public void ended(WorkerEnd end) {
                ends.add(end);
            }
        });
    }

    @AfterAll
    void close() {
        reader.close();
    }

    @ParameterizedTest
    @CsvSource({
        "SansSerif, 0, 14",
        "SansSerif, 1, 24",
        "SansSerif, 2, 40",
        "Serif, 0, 16",
        "Serif, 1, 30",
        "Serif, 2, 60",
        "Monospaced, 0, 18",
        "Monospaced, 1, 36"
    })
    void manyFontsAndSizesAreRead(String font, int style, int size) throws DecodeException {
        assertThat(read(new Caption(LINES, font, style, size, Color.BLACK).on(Color.WHITE)))
                .isEqualTo(TEXT);
    }

    @ParameterizedTest
    @CsvSource({
        "#FFFFFF, #000000",
        "#FFFF00, #C82828",
        "#202060, #A0D8A0",
        "#888888, #EEEEEE",
        "#FF4040, #209020",
        "#E04040, #408F40"
    })
    void manyColoursAreRead(String ink, String ground) throws DecodeException {
        Caption caption = new Caption(LINES, Font.SANS_SERIF, Font.BOLD, 28, Color.decode(ink));

        assertThat(read(caption.on(Color.decode(ground)))).isEqualTo(TEXT);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void turnedPicturesAreReadAndTheirBoxesLieWhereTheWordsAre(int quarters) throws DecodeException {
        BufferedImage upright = blackOnWhite(28);

        ReadPage straight = page(upright);
        ReadPage turned = page(Grounds.turned(upright, quarters));

        assertThat(turned.text()).isEqualTo(TEXT);
        assertThat(turned.lines().getFirst().getFirst())
                .satisfies(word ->
                        assertSamePlace(word, straight.lines().getFirst().getFirst(), quarters));
    }

    @Test
    void mostWordsOverPhotosAreRead() throws DecodeException {
        Caption shadow = new Caption(LINES, Font.SANS_SERIF, Font.BOLD, 44, Color.BLACK);
        Caption caption = new Caption(LINES, Font.SANS_SERIF, Font.BOLD, 44, Color.WHITE);
        List<String> read = new ArrayList<>();
        for (long seed = 1; seed <= 4; seed++) {
            BufferedImage photo = Grounds.photo(900, 600, seed);
            read.addAll(List.of(
                    read(caption.over(shadow.over(photo, 62, 202), 60, 200)).split("\\W+")));
        }

        List<String> drawn = List.of(TEXT.split("\\s"));
        assertThat(read.stream().filter(drawn::contains).count()).isGreaterThan(4 * drawn.size() / 2);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void anOutlinedCaptionOverAPhotoIsRead(long seed) throws DecodeException {
        assertThat(read(outlined(Grounds.photo(900, 600, seed)))).isEqualTo(LINES.getFirst());
    }

    @ParameterizedTest
    @ValueSource(longs = {2, 4})
    void aClearLineDoesNotHideACaptionOverAPhoto(long seed) throws DecodeException {
        BufferedImage photo = outlined(Grounds.photo(900, 600, seed));
        Graphics2D g = photo.createGraphics();
        g.drawImage(
                new Caption(List.of(LINES.getLast()), Font.SANS_SERIF, 0, 30, Color.BLACK).on(Color.WHITE), 0, 0, null);
        g.dispose();

        assertThat(read(photo)).isEqualTo(LINES.getLast() + '\n' + LINES.getFirst());
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15})
    void aPhotoWithoutAWordHasNone(long seed) throws DecodeException {
        assertThat(page(Grounds.photo(640, 480, seed))).isEqualTo(new ReadPage(List.of(), true));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1, 400", "400, 1", "2, 2", "7, 5", "16, 16"})
    void picturesTooSmallForALetterHaveNone(int width, int height) throws DecodeException {
        assertThat(page(Grounds.photo(width, height, 1)).lines()).isEmpty();
    }

    @Test
    void smallLettersAreReadInTheirEnlargedPicture() throws DecodeException {
        assertThat(read(blackOnWhite(10))).isEqualTo(TEXT);
    }

    @Test
    void aHugePictureIsMadeSmallerAndStillRead() throws DecodeException {
        BufferedImage huge = new BufferedImage(4_000, 3_000, BufferedImage.TYPE_INT_RGB);
        Caption caption = new Caption(LINES, Font.SANS_SERIF, Font.BOLD, 120, Color.WHITE);

        assertThat(read(caption.over(huge, 400, 900))).isEqualTo(TEXT);
    }

    @Test
    void picturesAreSentWithinTheirBounds() {
        assertThat(WorkerReader.fitted(new Picture(4_000, 3_000, new byte[4_000 * 3_000 * 3])))
                .matches(picture -> picture.width() * picture.height() <= WorkerReader.MOST_PIXELS);
        assertThat(WorkerReader.fitted(new Picture(16_384, 2, new byte[16_384 * 2 * 3])))
                .matches(picture -> picture.width() == WorkerReader.LONGEST_SIDE && picture.height() == 1);
    }

    @Test
    void theSamePictureIsReadTheSame() throws DecodeException {
        BufferedImage picture =
                new Caption(LINES, Font.SERIF, Font.PLAIN, 44, Color.YELLOW).over(Grounds.photo(900, 400, 9), 60, 100);

        assertThat(page(picture)).isEqualTo(page(picture));
    }

    @Test
    void withoutTimeNothingIsReadAndNoWorkerIsLost() throws DecodeException {
        int before = ends.size();

        DecodeException late = catchThrowableOfType(
                DecodeException.class, () -> reader.read(Picture.of(blackOnWhite(20)), new Deadline(Instant.EPOCH)));

        assertThat(late.reason()).isEqualTo(FailureReason.TIMEOUT);
        assertThat(ends).hasSize(before);
        assertThat(read(blackOnWhite(20))).isEqualTo(TEXT);
    }

    @Test
    void aPictureThatTakesTooLongIsGivenUpAndSaysSo() throws DecodeException {
        int before = ends.size();

        ReadPage page = reader.read(Picture.of(laborious()), Deadline.in(Duration.ofMillis(300), CLOCK));

        assertThat(page.whole()).isFalse();
        assertThat(ends).hasSize(before);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aWorkerThatIsKilledAtWorkFailsItsPictureAndNotTheNext() throws DecodeException {
        ProcessHandle worker = workers().findFirst().orElseThrow();
        long before = busyMillis(worker);
        CompletableFuture<ReadPage> reading = CompletableFuture.supplyAsync(() -> uncheckedPage(laborious()));
        while (busyMillis(worker) < before + 200 && !reading.isDone()) {
            Thread.onSpinWait();
        }
        worker.destroyForcibly();

        CompletionException failure = catchThrowableOfType(CompletionException.class, reading::join);

        assertThat(failure.getCause()).hasCauseInstanceOf(DecodeException.class);
        assertThat(((DecodeException) failure.getCause().getCause()).reason()).isEqualTo(FailureReason.UNDECODABLE);
        assertThat(ends).contains(WorkerEnd.CRASHED);
        assertThat(read(blackOnWhite(20))).isEqualTo(TEXT);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void hundredsOfPicturesLeaveTheWorkersMemoryAsItWas() throws DecodeException {
        List<Picture> pictures = IntStream.range(10, 30)
                .mapToObj(size -> Picture.of(Grounds.turned(blackOnWhite(size), 2)))
                .toList();
        readAll(pictures, 5);

        // 300 pictures of some 300 x 80 pixels have 29 MB as sent, and more as sheets: a leak of either would show.
        assertThat(growthWhile(pictures)).isLessThan(20_000);
    }

    private long growthWhile(List<Picture> pictures) throws DecodeException {
        long before = residentKilobytes();
        readAll(pictures, 15);
        return residentKilobytes() - before;
    }

    private void readAll(List<Picture> pictures, int rounds) throws DecodeException {
        for (int round = 0; round < rounds; round++) {
            for (Picture picture : pictures) {
                reader.read(picture, soon());
            }
        }
    }

    private static long residentKilobytes() {
        Path status = Path.of("/proc/" + workers().findFirst().orElseThrow().pid() + "/status");
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmRSS"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long busyMillis(ProcessHandle worker) {
        return worker.info().totalCpuDuration().orElse(Duration.ZERO).toMillis();
    }

    private static Stream<ProcessHandle> workers() {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().commandLine().orElse("").contains("-Xmx" + HEAP + "m"));
    }

    private static BufferedImage outlined(BufferedImage photo) {
        BufferedImage under = photo;
        for (int i = 0; i < 9; i++) {
            under = bold(Color.BLACK).over(under, 57 + 3 * (i % 3), 297 + i / 3 * 3);
        }
        return bold(Color.WHITE).over(under, 60, 300);
    }

    private static Caption bold(Color ink) {
        return new Caption(List.of(LINES.getFirst()), Font.SANS_SERIF, Font.BOLD, 44, ink);
    }

    /** So much of it that nobody has read it at once. */
    private static BufferedImage laborious() {
        return Grounds.photo(2_000, 2_000, 5);
    }

    private static void assertSamePlace(ReadWord word, ReadWord upright, int quarters) {
        double x = upright.x() + upright.width() / 2;
        double y = upright.y() + upright.height() / 2;
        double[] middle = switch (quarters) {
            case 1 -> new double[] {1 - y, x};
            case 2 -> new double[] {1 - x, 1 - y};
            default -> new double[] {y, 1 - x};
        };
        assertThat(new double[] {word.x() + word.width() / 2, word.y() + word.height() / 2})
                .containsExactly(middle, org.assertj.core.data.Offset.offset(0.02));
    }

    private static BufferedImage blackOnWhite(int size) {
        return new Caption(LINES, Font.SANS_SERIF, Font.PLAIN, size, Color.BLACK).on(Color.WHITE);
    }

    private String read(BufferedImage image) throws DecodeException {
        return page(image).text();
    }

    private ReadPage uncheckedPage(BufferedImage image) {
        try {
            return page(image);
        } catch (DecodeException e) {
            throw new IllegalStateException(e);
        }
    }

    private ReadPage page(BufferedImage image) throws DecodeException {
        return reader.read(Picture.of(image), soon());
    }

    private static Deadline soon() {
        return Deadline.in(Duration.ofSeconds(60), CLOCK);
    }
}
