package io.gatehouse.models.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.content.Part;
import io.gatehouse.domain.signal.Deadline;
import io.gatehouse.domain.signal.Evidence;
import io.gatehouse.domain.signal.PartResult;
import io.gatehouse.domain.signal.Signal;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.models.batching.BatchingListener;
import io.gatehouse.models.batching.BatchingSettings;
import io.gatehouse.models.bundle.ModelBundle;
import io.gatehouse.models.image.ImageClassifier;
import io.gatehouse.models.image.drawing.Caption;
import io.gatehouse.models.image.drawing.Drawings;
import io.gatehouse.models.judging.BundledText;
import io.gatehouse.models.judging.Menaces;
import io.gatehouse.models.media.DecoderListener;
import io.gatehouse.models.text.TextClassifier;
import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Captions drawn over drawings, through the bundles and the reader of the product. */
@TestInstance(Lifecycle.PER_CLASS)
class CaptionedPicturesTest {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final BatchingSettings SETTINGS = new BatchingSettings(4, Duration.ZERO, 64, 1);

    /** Of the policy that the product starts with: from these scores on a person looks. */
    private static final double WEAPON_DECIDES = 0.6;

    /** Below this the picture has no box for a weapon. */
    private static final double WEAPON_IS_SHOWN = 0.3;

    private static final double THREAT_DECIDES = 0.15;

    private WorkerReader reader;
    private TextClassifier texts;
    private WrittenText written;
    private ImageClassifier images;

    @BeforeAll
    void open() {
        reader = WorkerReader.open(WorkerReader.USUAL, CLOCK, DecoderListener.NONE);
        texts = TextClassifier.open(ModelBundle.builtIn("text-safety"), SETTINGS, CLOCK, BatchingListener.NONE);
        written = new WrittenText(reader, new BundledText(texts), SETTINGS, CLOCK, BatchingListener.NONE);
        images = ImageClassifier.open(
                ModelBundle.builtIn("image-weapons"), written, SETTINGS, CLOCK, BatchingListener.NONE);
    }

    @AfterAll
    void close() {
        images.close();
        written.close();
        texts.close();
        reader.close();
    }

    @Test
    void aMenaceOverAWeaponIsFoundWhereNeitherDecidesAlone() {
        List<PartResult.Scored> undecided = captioned("you are next", true, 20).stream()
                .filter(this::undecided)
                .filter(result -> score(result, Category.WEAPONS) >= WEAPON_IS_SHOWN)
                .toList();

        assertThat(undecided).isNotEmpty().allSatisfy(result -> {
            assertThat(score(result, Category.HARASSMENT_THREATENING)).isGreaterThanOrEqualTo(THREAT_DECIDES);
            assertThat(both(result).evidence())
                    .hasAtLeastOneElementOfType(Evidence.Ocr.class)
                    .hasAtLeastOneElementOfType(Evidence.Box.class);
        });
    }

    @Test
    void aFriendlyCaptionOverAWeaponIsNoThreat() {
        assertThat(captioned("happy birthday to you", true, 6))
                .allSatisfy(result -> assertThat(score(result, Category.HARASSMENT_THREATENING))
                        .isLessThan(THREAT_DECIDES));
    }

    @Test
    void aMenaceOverACoverWithNothingOnItIsNoThreat() {
        assertThat(captioned("you are next", false, 6).stream()
                        .filter(result -> score(result, Category.HARASSMENT_THREATENING) >= THREAT_DECIDES))
                .hasSizeLessThanOrEqualTo(1);
    }

    private List<PartResult.Scored> captioned(String words, boolean weapon, int pictures) {
        Drawings drawings = new Drawings(new Random(7), 320);
        return IntStream.range(0, pictures)
                .mapToObj(_ -> weapon ? drawings.motif(true) : drawings.cover())
                .map(picture -> judged(new Caption(List.of(words), Font.SANS_SERIF, Font.BOLD, 24, Color.BLACK)
                        .below(picture, 50, 16, 8)))
                .toList();
    }

    private PartResult.Scored judged(BufferedImage poster) {
        return (PartResult.Scored) images.classify(
                        Part.media("poster", Modality.IMAGE, png(poster)), Deadline.in(Duration.ofSeconds(60), CLOCK))
                .join();
    }

    private static byte[] png(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private boolean undecided(PartResult.Scored result) {
        return result.signals().stream()
                .filter(signal -> !signal.bundle().equals(Menaces.REF))
                .noneMatch(signal -> signal.category() == Category.WEAPONS && signal.score() >= WEAPON_DECIDES
                        || signal.category() == Category.HARASSMENT_THREATENING && signal.score() >= THREAT_DECIDES);
    }

    private static double score(PartResult.Scored result, Category category) {
        return result.signals().stream()
                .filter(signal -> signal.category() == category)
                .mapToDouble(Signal::score)
                .max()
                .orElse(0);
    }

    private static Signal both(PartResult.Scored result) {
        return result.signals().stream()
                .filter(signal -> signal.bundle().equals(Menaces.REF))
                .findFirst()
                .orElseThrow();
    }
}
