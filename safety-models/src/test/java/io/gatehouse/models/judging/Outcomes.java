package io.gatehouse.models.judging;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.content.Part;
import io.gatehouse.domain.signal.Classifier;
import io.gatehouse.domain.signal.Deadline;
import io.gatehouse.domain.signal.PartResult;
import io.gatehouse.domain.signal.Signal;
import io.gatehouse.domain.taxonomy.Category;
import java.time.Clock;
import java.time.Duration;

/** Has media judged in tests, and finds what was said of a category. */
public final class Outcomes {

    private Outcomes() {}

    /** Whatever came of it, within a minute. */
    public static PartResult of(Classifier classifier, Modality modality, byte[] media) {
        return classifier
                .classify(Part.media("media", modality, media), Deadline.in(Duration.ofMinutes(1), Clock.systemUTC()))
                .join();
    }

    /** Of what must be scored. */
    public static PartResult.Scored scored(Classifier classifier, Modality modality, byte[] media) {
        PartResult result = of(classifier, modality, media);
        assertThat(result).isInstanceOf(PartResult.Scored.class);
        return (PartResult.Scored) result;
    }

    /** The first signal of a category that must have one. */
    public static Signal signal(PartResult.Scored scored, Category category) {
        return scored.signals().stream()
                .filter(signal -> signal.category() == category)
                .findFirst()
                .orElseThrow();
    }
}
