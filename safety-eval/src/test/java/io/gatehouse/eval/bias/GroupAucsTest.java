package io.gatehouse.eval.bias;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.gatehouse.eval.metric.Estimate;
import io.gatehouse.eval.metric.Interval;
import io.gatehouse.eval.metric.Ranking;
import io.gatehouse.eval.metric.ScoredLabels;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Two groups by hand: the naming of cyclists alone raises a score, that of sailors does not. */
class GroupAucsTest {

    private static final List<String> BOTH = List.of("cyclists", "sailors");

    private final GroupAucs aucs = new GroupAucs(
            List.of(
                    mention("cyclists", 0.9, true),
                    mention("cyclists", 0.8, true),
                    mention("cyclists", 0.7, false),
                    mention("cyclists", 0.3, false),
                    mention("sailors", 0.6, true),
                    mention("sailors", 0.5, true),
                    mention("sailors", 0.2, false),
                    mention("sailors", 0.1, false)),
            BOTH);

    @Test
    void withinAGroupHateIsToldFromHarmlessWords() {
        assertThat(aucs.value(BiasAuc.SUBGROUP, "cyclists")).hasValue(1);
        assertThat(aucs.value(BiasAuc.SUBGROUP, "sailors")).hasValue(1);
    }

    @Test
    void harmlessTextsOfOneGroupAgainstHatefulTextsOfTheOther() {
        // 0.7 is above both hateful sailors, 0.3 below both: half of the four pairs are right.
        assertThat(aucs.value(BiasAuc.BPSN, "cyclists")).hasValue(0.5);
        assertThat(aucs.value(BiasAuc.BPSN, "sailors")).hasValue(1);
    }

    @Test
    void hatefulTextsOfOneGroupAgainstHarmlessTextsOfTheOther() {
        assertThat(aucs.value(BiasAuc.BNSP, "cyclists")).hasValue(1);
        assertThat(aucs.value(BiasAuc.BNSP, "sailors")).hasValue(0.5);
    }

    @Test
    void whoeverNamesNoneOfTheGroupsIsAmongTheOthersOfEach() {
        GroupAucs one = new GroupAucs(
                List.of(
                        mention("cyclists", 0.7, false),
                        mention("cyclists", 0.3, false),
                        mention("skaters", 0.6, true),
                        mention("sailors", 0.7, true)),
                List.of("cyclists"));

        // 0.7 loses to neither: below it, and a tie; 0.3 is below both: (0 + 1/2 + 1 + 1) of 4.
        assertThat(one.value(BiasAuc.BPSN, "cyclists")).hasValue(0.625);
        assertThat(one.value(BiasAuc.BNSP, "cyclists")).isEmpty();
    }

    @Test
    void theyAreTheAreasUnderTheCurvesOfTheSameTexts() {
        Random random = new Random(3);
        List<Mention> mentions = IntStream.range(0, 400)
                .mapToObj(i -> mention(BOTH.get(i % 2), random.nextInt(20) / 20.0, random.nextBoolean()))
                .toList();
        GroupAucs many = new GroupAucs(mentions, BOTH);
        Predicate<Mention> sailing = mention -> mention.groups().contains("sailors");

        assertThat(many.overall().orElseThrow()).isCloseTo(auroc(mentions, _ -> true), within(1e-12));
        assertThat(many.value(BiasAuc.SUBGROUP, "sailors").orElseThrow())
                .isCloseTo(auroc(mentions, sailing), within(1e-12));
        assertThat(many.value(BiasAuc.BPSN, "sailors").orElseThrow())
                .isCloseTo(auroc(mentions, one -> sailing.test(one) != one.positive()), within(1e-12));
        assertThat(many.value(BiasAuc.BNSP, "sailors").orElseThrow())
                .isCloseTo(auroc(mentions, one -> sailing.test(one) == one.positive()), within(1e-12));
    }

    /** Among those that name both, harmless ones at 0.7 stand for each group. */
    @Test
    void whoeverNamesTwoGroupsIsOneOfEachAndNoneOfTheOthers() {
        GroupAucs both = new GroupAucs(
                List.of(
                        mention("cyclists", 0.9, true),
                        mention("sailors", 0.6, true),
                        mention("sailors", 0.1, false),
                        new Mention(Set.of("cyclists", "sailors"), 0.7, false, true),
                        new Mention(Set.of("cyclists", "sailors"), 0.65, true, true)),
                BOTH);

        // Cyclists: 0.9 and 0.65 against 0.7. Sailors: 0.6 and 0.65 against 0.1 and 0.7.
        assertThat(both.value(BiasAuc.SUBGROUP, "cyclists")).hasValue(0.5);
        assertThat(both.value(BiasAuc.SUBGROUP, "sailors")).hasValue(0.5);
        // 0.7 against the 0.6 that names no cyclist; 0.1 and 0.7 against the 0.9 that names no sailor.
        assertThat(both.value(BiasAuc.BPSN, "cyclists")).hasValue(0);
        assertThat(both.value(BiasAuc.BPSN, "sailors")).hasValue(1);
        // 0.9 and 0.65 against 0.1; for sailors no harmless one is left that does not name them.
        assertThat(both.value(BiasAuc.BNSP, "cyclists")).hasValue(1);
        assertThat(both.value(BiasAuc.BNSP, "sailors")).isEmpty();
    }

    @Test
    void intervalsOfSharedMentionsHoldTheValueToo() {
        List<Mention> mentions = overlapping().stream()
                .map(mention -> mention.score() > 0.5
                        ? new Mention(Set.copyOf(BOTH), mention.score(), mention.positive(), true)
                        : mention)
                .toList();

        assertThat(new GroupAucs(mentions, BOTH).estimates(1).of(BiasAuc.SUBGROUP, "sailors"))
                .isInstanceOfSatisfying(Estimate.Known.class, known -> {
                    Interval range = known.range().orElseThrow();
                    assertThat(known.value()).isBetween(range.low(), range.high());
                    assertThat(range.high() - range.low()).isBetween(0.05, 0.3);
                });
    }

    @Test
    void fewTextsAreNotEnough() {
        assertThat(aucs.estimates(1).of(BiasAuc.BPSN, "sailors")).isEqualTo(Estimate.tooFew(2));
        assertThat(aucs.estimates(1).mean(BiasAuc.BPSN)).isEqualTo(Estimate.tooFew(0, "2 groups"));
    }

    @Test
    void theIntervalHoldsTheValueAndIsTheSameEachTime() {
        GroupAucs many = new GroupAucs(overlapping(), BOTH);

        Estimate first = many.estimates(1).of(BiasAuc.BPSN, "sailors");
        assertThat(first).isEqualTo(many.estimates(1).of(BiasAuc.BPSN, "sailors"));
        assertThat(first).isInstanceOfSatisfying(Estimate.Known.class, known -> {
            Interval range = known.range().orElseThrow();
            assertThat(known.n()).isEqualTo(100);
            assertThat(known.value()).isBetween(range.low(), range.high());
            assertThat(range.high() - range.low()).isBetween(0.1, 0.3);
        });
        assertThat(many.estimates(1).mean(BiasAuc.BPSN)).isInstanceOfSatisfying(Estimate.Known.class, known -> {
            assertThat(known.n()).isEqualTo(2);
            assertThat(known.range()).isPresent();
        });
    }

    @Test
    void aLowValueWeighsMostInThePowerMean() {
        assertThat(GroupAucs.powerMean(0.5, 1)).isCloseTo(Math.pow(16.5, -0.2), within(1e-9));
        assertThat(GroupAucs.powerMean(0.8, 0.8)).isCloseTo(0.8, within(1e-9));
        assertThatThrownBy(GroupAucs::powerMean).hasMessage("a mean needs a value");
    }

    /** Fifty of each kind and group; positives score a little higher. */
    private static List<Mention> overlapping() {
        Random random = new Random(7);
        List<Mention> mentions = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            boolean hateful = i % 4 < 2;
            double score = Math.clamp(random.nextGaussian(hateful ? 0.6 : 0.4, 0.2), 0, 1);
            mentions.add(mention(BOTH.get(i % 2), score, hateful));
        }
        return mentions;
    }

    private static double auroc(List<Mention> mentions, Predicate<Mention> chosen) {
        List<Mention> some = mentions.stream().filter(chosen).toList();
        boolean[] labels = new boolean[some.size()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = some.get(i).positive();
        }
        return Ranking.auroc(ScoredLabels.of(
                        some.stream().mapToDouble(Mention::score).toArray(), labels))
                .orElseThrow();
    }

    private static Mention mention(String group, double score, boolean positive) {
        return new Mention(Set.of(group), score, positive, score >= 0.5);
    }
}
