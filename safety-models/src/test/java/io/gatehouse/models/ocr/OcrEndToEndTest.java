package io.gatehouse.models.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.signal.Deadline;
import io.gatehouse.domain.signal.Evidence;
import io.gatehouse.domain.signal.Gap;
import io.gatehouse.domain.signal.Signal;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.models.batching.BatchingListener;
import io.gatehouse.models.batching.BatchingSettings;
import io.gatehouse.models.bundle.ModelBundle;
import io.gatehouse.models.image.Picture;
import io.gatehouse.models.image.PictureText;
import io.gatehouse.models.image.drawing.Caption;
import io.gatehouse.models.image.drawing.Grounds;
import io.gatehouse.models.image.drawing.SampleImages;
import io.gatehouse.models.judging.BundledText;
import io.gatehouse.models.media.DecoderListener;
import io.gatehouse.models.text.TextClassifier;
import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Drawn words, a real reader and the product's own text bundle. */
@TestInstance(Lifecycle.PER_CLASS)
class OcrEndToEndTest {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final BatchingSettings SETTINGS = new BatchingSettings(4, Duration.ZERO, 16, 1);

    private WorkerReader reader;
    private TextClassifier texts;
    private WrittenText written;

    @BeforeAll
    void open() {
        reader = WorkerReader.open(WorkerReader.USUAL, CLOCK, DecoderListener.NONE);
        texts = TextClassifier.open(ModelBundle.builtIn("text-safety"), SETTINGS, CLOCK, BatchingListener.NONE);
        written = new WrittenText(reader, new BundledText(texts), SETTINGS, CLOCK, BatchingListener.NONE);
    }

    @AfterAll
    void close() {
        written.close();
        texts.close();
        reader.close();
    }

    @Test
    void theInsultInTheSampleIsFoundWhereItStands(@TempDir Path folder) throws Exception {
        SampleImages.main(new String[] {folder.toString()});

        Signal harassment =
                harassment(read(ImageIO.read(folder.resolve("cover-insult.png").toFile())));

        assertThat(harassment.score()).isGreaterThan(0.6);
        assertThat(harassment.evidence()).isNotEmpty().allSatisfy(evidence -> {
            Evidence.Box box = ((Evidence.Ocr) evidence).box();
            assertThat(box.y() + box.height()).isLessThan(0.5);
            assertThat(box.width()).isGreaterThan(box.height());
        });
    }

    @Test
    void anInsultUpsideDownIsFoundAsWell() {
        BufferedImage insult =
                caption("You are a worthless idiot", "and everybody hates you").on(Color.WHITE);

        assertThat(harassment(read(Grounds.turned(insult, 2))).score()).isGreaterThan(0.6);
    }

    @Test
    void friendlyWordsAreScoredLow() {
        PictureText.Written found = read(caption("What a lovely evening it was", "thank you all for coming")
                .on(Color.WHITE));

        assertThat(harassment(found).score()).isLessThan(0.3);
        assertThat(found.gaps()).isEmpty();
    }

    @Test
    void wordsOfALanguageThatNobodyLearntAreAGap() {
        PictureText.Written found = read(caption(
                        "Das Wetter in den Bergen war gestern",
                        "wirklich wunderbar und wir sind lange",
                        "durch den Wald gewandert")
                .on(Color.WHITE));

        assertThat(found.gaps()).containsExactly(new Gap("text", "language_unsupported"));
        assertThat(found.signals()).isEmpty();
    }

    @Test
    void aPictureOfOneColourSaysNothing() {
        assertThat(read(caption("").on(Color.WHITE))).isEqualTo(new PictureText.Written(List.of(), List.of()));
    }

    /** A letter or two are read into the grain of some photos; they must not cost their uploader anything. */
    @Test
    void aPhotoWithoutWordsIsNeitherFlaggedNorHeldForReview() {
        assertThat(IntStream.range(21, 29).mapToObj(seed -> read(Grounds.photo(640, 480, seed))))
                .allSatisfy(found -> {
                    assertThat(found.gaps()).isEmpty();
                    assertThat(found.signals())
                            .allSatisfy(signal -> assertThat(signal.score()).isLessThan(0.3));
                });
    }

    private PictureText.Written read(BufferedImage image) {
        return written.read(List.of(Picture.of(image)), Deadline.in(Duration.ofSeconds(60), CLOCK))
                .join();
    }

    private static Signal harassment(PictureText.Written found) {
        return found.signals().stream()
                .filter(signal -> signal.category() == Category.HARASSMENT)
                .findFirst()
                .orElseThrow();
    }

    private static Caption caption(String... lines) {
        return new Caption(List.of(lines), Font.SANS_SERIF, Font.PLAIN, 30, Color.BLACK);
    }
}
