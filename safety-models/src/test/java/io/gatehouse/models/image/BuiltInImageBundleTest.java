package io.gatehouse.models.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.content.Part;
import io.gatehouse.domain.signal.Deadline;
import io.gatehouse.domain.signal.PartResult;
import io.gatehouse.domain.signal.Signal;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.models.batching.BatchingListener;
import io.gatehouse.models.batching.BatchingSettings;
import io.gatehouse.models.bundle.ModelBundle;
import io.gatehouse.models.image.drawing.SampleImages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuiltInImageBundleTest {

    private static final Clock CLOCK = Clock.systemUTC();

    /** From here on the default policy asks for a review. */
    private static final double REVIEW = 0.6;

    private static final int OPENED = 14;

    @Test
    void theSamplesOfTheProductAreToldApart(@TempDir Path folder) throws Exception {
        SampleImages.main(new String[] {folder.toString()});

        try (ImageClassifier classifier = open()) {
            assertThat(score(classifier, folder.resolve("cover-morning.png"))).isLessThan(0.3);
            assertThat(score(classifier, folder.resolve("poster-revolver.png"))).isGreaterThan(REVIEW);
        }
    }

    /** On some processors one classifier of several answered NaN for as long as it was open: decision 12. */
    @Test
    void everyClassifierThatIsOpenedJudgesAlike(@TempDir Path folder) throws Exception {
        SampleImages.main(new String[] {folder.toString()});
        List<Double> scores = new ArrayList<>();
        for (int opened = 0; opened < OPENED; opened++) {
            try (ImageClassifier classifier = open()) {
                scores.add(score(classifier, folder.resolve("poster-revolver.png")));
            }
        }

        assertThat(scores).allSatisfy(score -> assertThat(score).isCloseTo(scores.getFirst(), within(1e-4)));
    }

    private static ImageClassifier open() {
        return ImageClassifier.open(
                ModelBundle.builtIn("image-weapons"),
                new BatchingSettings(1, Duration.ZERO, 8, 1),
                CLOCK,
                BatchingListener.NONE);
    }

    private static double score(ImageClassifier classifier, Path file) throws IOException {
        Part part = Part.media("cover", Modality.IMAGE, Files.readAllBytes(file));
        PartResult result = classifier
                .classify(part, Deadline.in(Duration.ofSeconds(60), CLOCK))
                .join();
        assertThat(result).isInstanceOf(PartResult.Scored.class);
        Signal signal = ((PartResult.Scored) result).signals().getFirst();
        assertThat(signal.category()).isEqualTo(Category.WEAPONS);
        return signal.score();
    }
}
