package io.gatehouse.models.image;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuiltInImageBundleTest {

    private static final Clock CLOCK = Clock.systemUTC();

    /** From here on the default policy asks for a review. */
    private static final double REVIEW = 0.6;

    @Test
    void theSamplesOfTheProductAreToldApart(@TempDir Path folder) throws Exception {
        SampleImages.main(new String[] {folder.toString()});

        try (ImageClassifier classifier = ImageClassifier.open(
                ModelBundle.builtIn("image-weapons"),
                new BatchingSettings(1, Duration.ZERO, 8, 1),
                CLOCK,
                BatchingListener.NONE)) {
            assertThat(score(classifier, folder.resolve("cover-morning.png"))).isLessThan(0.3);
            assertThat(score(classifier, folder.resolve("poster-revolver.png"))).isGreaterThan(REVIEW);
        }
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
