package io.gatehouse.domain.fusion;

import static io.gatehouse.domain.taxonomy.Category.HATE;
import static io.gatehouse.domain.taxonomy.Category.HATE_THREATENING;
import static io.gatehouse.domain.taxonomy.Category.MISINFORMATION_MEDICAL;
import static io.gatehouse.domain.taxonomy.Category.SPAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.signal.AbstentionReason;
import io.gatehouse.domain.signal.FailureReason;
import io.gatehouse.domain.signal.FakeClassifier;
import io.gatehouse.domain.signal.Gap;
import io.gatehouse.domain.signal.PartResult;
import io.gatehouse.domain.signal.Signal;
import io.gatehouse.domain.taxonomy.Category;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FusionTest {

    private static final PartResult FAILED =
            new PartResult.Failed("clip", Modality.VIDEO, FailureReason.TIMEOUT, "Too late.", Duration.ZERO);
    private static final PartResult SILENT =
            new PartResult.Abstained("audio", Modality.AUDIO, AbstentionReason.SILENCE, Duration.ZERO);

    @Test
    void theWorstPartDecidesAndEachPartKeepsItsShare() {
        Map<Category, CategoryScore> fused =
                Fusion.fuse(List.of(part("cover", signal(HATE, 0.02)), part("title", signal(HATE, 0.93))));

        assertThat(fused).containsOnlyKeys(HATE);
        assertThat(fused.get(HATE).score()).isEqualTo(0.93);
        assertThat(fused.get(HATE).contributions()).containsExactly(entry("cover", 0.02), entry("title", 0.93));
    }

    @Test
    void addingABenignPartChangesNoScore() {
        PartResult title = part("title", signal(HATE, 0.93));

        assertThat(Fusion.fuse(List.of(title, part("cover", signal(HATE, 0))))
                        .get(HATE)
                        .score())
                .isEqualTo(Fusion.fuse(List.of(title)).get(HATE).score());
    }

    @Test
    void withinAPartTheSurestBundleCounts() {
        assertThat(Fusion.fuse(List.of(part("title", signal(HATE, 0.3), signal(HATE, 0.6)))))
                .isEqualTo(Map.of(HATE, new CategoryScore(0.6, Map.of("title", 0.6))));
    }

    @Test
    void aChildLiftsItsParentWithinItsPart() {
        Map<Category, CategoryScore> fused = Fusion.fuse(List.of(
                part("title", signal(HATE, 0.2), signal(HATE_THREATENING, 0.8)), part("text", signal(HATE, 0.5))));

        assertThat(fused.get(HATE)).isEqualTo(new CategoryScore(0.8, Map.of("title", 0.8, "text", 0.5)));
        assertThat(fused.get(HATE_THREATENING)).isEqualTo(new CategoryScore(0.8, Map.of("title", 0.8)));
    }

    @Test
    void aChildWhoseParentWasNotScoredBringsItIn() {
        assertThat(Fusion.fuse(List.of(part("title", signal(HATE_THREATENING, 0.8)))))
                .containsOnlyKeys(HATE, HATE_THREATENING);
    }

    @Test
    void aParentDoesNotLiftItsChild() {
        assertThat(Fusion.fuse(List.of(part("title", signal(HATE, 0.8), signal(MISINFORMATION_MEDICAL, 0.7)))))
                .containsOnlyKeys(HATE, MISINFORMATION_MEDICAL);
    }

    @Test
    void partsThatWereNotScoredGiveNoScoreAndNotZero() {
        assertThat(Fusion.fuse(List.of(FAILED, SILENT))).isEmpty();
    }

    @Test
    void coverageNamesWhatWasNotLookedAtInWholeOrInPart() {
        PartResult half = new PartResult.Scored(
                "video",
                Modality.VIDEO,
                List.of(signal(SPAM, 0.1)),
                List.of(new Gap("audio_track", "timeout")),
                Duration.ZERO);
        Coverage coverage = Coverage.of(List.of(part("title", signal(HATE, 0.1)), half, FAILED, SILENT));

        assertThat(coverage.complete()).isFalse();
        assertThat(coverage.missing()).containsExactly("video", "clip", "audio");
    }

    @Test
    void coverageIsCompleteWhereEveryPartWasScoredInFull() {
        assertThat(Coverage.of(List.of(part("title", signal(HATE, 0.1)))).complete())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0.14, 0", "0.15, 1", "0.5, 3", "0.93, 6", "0.999, 6", "1, 7"})
    void severityIsTheScoreInEightSteps(double score, int severity) {
        assertThat(new CategoryScore(score, Map.of()).severity()).isEqualTo(severity);
    }

    @ParameterizedTest
    @CsvSource({"NaN", "-0.1", "1.1", "Infinity"})
    void aScoreThatIsNoProbabilityIsRefused(double score) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CategoryScore(score, Map.of()))
                .withMessage("a fused score must lie in 0..1, but was " + score);
    }

    private static PartResult part(String id, Signal... signals) {
        return new PartResult.Scored(id, Modality.TEXT, List.of(signals), List.of(), Duration.ZERO);
    }

    private static Signal signal(Category category, double score) {
        return new Signal(category, score, FakeClassifier.BUNDLE, List.of());
    }
}
