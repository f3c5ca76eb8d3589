package io.gatehouse.models.serving;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.content.Part;
import io.gatehouse.domain.fusion.Fusion;
import io.gatehouse.domain.signal.Classifier;
import io.gatehouse.domain.signal.Deadline;
import io.gatehouse.domain.signal.FailureReason;
import io.gatehouse.domain.signal.FakeClassifier;
import io.gatehouse.domain.signal.Gap;
import io.gatehouse.domain.signal.PartResult;
import io.gatehouse.domain.taxonomy.Category;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JoinedClassifierTest {

    private static final Part PICTURE = Part.media("cover", Modality.IMAGE, new byte[] {1});
    private static final Map<Category, Double> CANNOT_READ = Map.of();

    @Test
    void aPartGainsTheCategoriesOfTheInstalledOneAndTheWorstOfACategoryCounts() {
        PartResult result = judge(
                seeing(Map.of(Category.WEAPONS, 0.2)), seeing(Map.of(Category.WEAPONS, 0.7, Category.SEXUAL, 0.9)));

        assertThat(result.complete()).isTrue();
        assertThat(Fusion.fuse(List.of(result)).get(Category.WEAPONS).score()).isEqualTo(0.7);
        assertThat(Fusion.fuse(List.of(result)).get(Category.SEXUAL).score()).isEqualTo(0.9);
    }

    @Test
    void anInstalledOneThatFailsLeavesAGap() {
        PartResult result = judge(seeing(Map.of(Category.WEAPONS, 0.2)), seeing(CANNOT_READ));

        assertThat(result)
                .isInstanceOfSatisfying(
                        PartResult.Scored.class,
                        scored -> assertThat(scored.gaps())
                                .containsExactly(new Gap("fake", FailureReason.UNDECODABLE.wireName())));
    }

    @Test
    void whereNoneScoresTheProductsOwnAnswerStands() {
        assertThat(judge(seeing(CANNOT_READ), seeing(CANNOT_READ))).isInstanceOf(PartResult.Failed.class);
    }

    private static PartResult judge(Classifier own, Classifier installed) {
        try (JoinedClassifier joined = new JoinedClassifier(own, List.of(installed))) {
            return joined.classify(PICTURE, Deadline.in(Duration.ofMinutes(1), Clock.systemUTC()))
                    .join();
        }
    }

    private static Classifier seeing(Map<Category, Double> scores) {
        return new FakeClassifier(Modality.IMAGE, part -> scores);
    }
}
