package io.gatehouse.models.image;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.content.Part;
import io.gatehouse.domain.signal.Deadline;
import io.gatehouse.domain.signal.Gap;
import io.gatehouse.domain.signal.PartResult;
import io.gatehouse.domain.signal.Signal;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.models.batching.BatchingListener;
import io.gatehouse.models.batching.BatchingSettings;
import java.awt.Color;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ImageWithTextTest {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final byte[] PICTURE = ImageFiles.encode(ImageFiles.halves(50, 50, Color.RED, Color.BLUE), "png");

    @Test
    void whatIsWrittenStandsBesideWhatIsShown() throws IOException {
        PartResult.Scored scored = scored(Texts.saying(List.of(Texts.HARSH), List.of()));

        assertThat(scored.signals())
                .extracting(Signal::category)
                .containsExactly(Category.WEAPONS, Category.HARASSMENT);
        assertThat(scored.signals().getLast()).isEqualTo(Texts.HARSH);
        assertThat(scored.complete()).isTrue();
    }

    @Test
    void aPictureWithoutTextIsCompleteAsItIs() throws IOException {
        PartResult.Scored scored = scored(Texts.saying(List.of(), List.of()));

        assertThat(scored.signals()).extracting(Signal::category).containsExactly(Category.WEAPONS);
        assertThat(scored.complete()).isTrue();
    }

    @Test
    void textThatCouldNotBeReadLeavesAGapAndWhatIsShown() throws IOException {
        Gap unread = new Gap("text", "timeout");

        PartResult.Scored scored = scored(Texts.saying(List.of(), List.of(unread)));

        assertThat(scored.signals()).extracting(Signal::category).containsExactly(Category.WEAPONS);
        assertThat(scored.gaps()).containsExactly(unread);
    }

    @Test
    void blankPicturesAreNotSentToTheReader() throws IOException {
        List<Picture> sent = new ArrayList<>();
        PictureText noting = Texts.reading(pictures -> {
            sent.addAll(pictures);
            return CompletableFuture.completedFuture(new PictureText.Written(List.of(), List.of()));
        });

        classify(noting, ImageFiles.encode(ImageFiles.plain(50, 50, Color.ORANGE), "png"));
        assertThat(sent).isEmpty();

        classify(noting, PICTURE);
        assertThat(sent).hasSize(1);
    }

    private static PartResult.Scored scored(PictureText text) throws IOException {
        return (PartResult.Scored) classify(text, PICTURE);
    }

    private static PartResult classify(PictureText text, byte[] file) throws IOException {
        try (ImageClassifier classifier = ImageClassifier.open(
                UntrainedBundle.write(),
                text,
                new BatchingSettings(4, Duration.ZERO, 16, 1),
                CLOCK,
                BatchingListener.NONE)) {
            return classifier
                    .classify(Part.media("cover", Modality.IMAGE, file), Deadline.in(Duration.ofSeconds(60), CLOCK))
                    .join();
        }
    }
}
