package io.gatehouse.eval.compare;

import static io.gatehouse.eval.compare.Runs.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.gatehouse.domain.policy.Action;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.eval.report.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ChampionComparisonTest {

    private static final PairedBootstrap BOOTSTRAP = new PairedBootstrap(7, 200);

    /** 30 positives of which the champion sees all and 30 negatives that it lets go. */
    private static final RunResults CHAMPION = run("champion")
            .with(20, true, 0.9, true, "en")
            .with(10, true, 0.9, true, "pt")
            .with(30, false, 0.1, false, "en")
            .results();

    /** Eight of the ten Portuguese positives are missed, and two negatives flagged. */
    private static final RunResults CHALLENGER = run("challenger")
            .with(20, true, 0.9, true, "en")
            .with(8, true, 0.05, false, "pt")
            .with(2, true, 0.9, true, "pt")
            .with(28, false, 0.1, false, "en")
            .with(2, false, 0.8, true, "en")
            .results();

    @Test
    void decisionsThatOnlyOneGotRightAreCounted() {
        CategoryComparison hate = compared().categories().getFirst();

        assertThat(hate.category()).isEqualTo(Category.HATE);
        assertThat(hate.positives()).isEqualTo(30);
        assertThat(hate.decisions()).isEqualTo(new McNemar(60, 10, 0));
        assertThat(hate.decisions().chance()).isCloseTo(2 / 1024.0, within(1e-9));
    }

    @Test
    void rankingsAreComparedWithAnInterval() {
        Difference.Estimated auroc =
                (Difference.Estimated) compared().categories().getFirst().auroc();

        // Each of the 8 loses to all 30; each other positive beats all.
        assertThat(auroc.champion()).isEqualTo(1);
        assertThat(auroc.challenger()).isCloseTo(22 / 30.0, within(1e-12));
        assertThat(auroc.isWorse()).isTrue();
        assertThat(auroc.low()).isLessThan(auroc.value());
        assertThat(auroc.high()).isGreaterThan(auroc.value());
        assertThat(compared().categories().getFirst().averagePrecision()).isInstanceOf(Difference.Estimated.class);
    }

    @Test
    void whatGotWorseIsNamedBySliceTheSurestFirst() {
        assertThat(compared().worse())
                .extracting(SliceComparison::slice, SliceComparison::missed, SliceComparison::falseAlarms)
                .containsExactly(tuple(new Slice("language", "pt"), 8, 0), tuple(new Slice("language", "en"), 0, 2));
        // Two slices were looked at: twice 2 / 256.
        assertThat(compared().worse().getFirst().chance()).isCloseTo(4 / 256.0, within(1e-9));
    }

    @Test
    void everyFlipIsListedTheWorstFirst() {
        RunResults before = run("before")
                .with(1, true, 0.2, false)
                .with(1, true, 0.9, true)
                .with(1, true, 0.9, true)
                .results();
        RunResults after = run("after")
                .with(1, true, 0.9, true)
                .with(1, true, 0.1, false)
                .with(1, true, 0.9, true)
                .results();

        assertThat(ChampionComparison.of(before, after, BOOTSTRAP).flips())
                .containsExactly(
                        new Flip("item-0001", false, "", Action.BLOCK, Action.ALLOW, List.of(), List.of(Category.HATE)),
                        new Flip(
                                "item-0000", false, "", Action.ALLOW, Action.BLOCK, List.of(Category.HATE), List.of()));
    }

    @Test
    void aRunComparedWithItselfShowsNothing() {
        ChampionComparison same = ChampionComparison.of(CHAMPION, CHAMPION, BOOTSTRAP);

        assertThat(same.flips()).isEmpty();
        assertThat(same.worse()).isEmpty();
        assertThat(same.categories().getFirst().auroc()).isEqualTo(new Difference.Estimated(1, 1, 0, 0));
        assertThat(same.categories().getFirst().decisions().chance()).isEqualTo(1);
    }

    @Test
    void whereOnlyActionsAreKnownNoCategoryIsJudged() {
        ItemResult before = unexplained(Action.BLOCK);
        ItemResult after = unexplained(Action.ALLOW);

        ChampionComparison compared = ChampionComparison.of(
                RunResults.of("before", List.of(before)), RunResults.of("after", List.of(after)), BOOTSTRAP);

        assertThat(compared.categories().getFirst().decisions()).isEqualTo(new McNemar(0, 0, 0));
        assertThat(compared.flips())
                .containsExactly(new Flip("a", false, "", Action.BLOCK, Action.ALLOW, List.of(), List.of()));
    }

    @Test
    void fewItemsAreNoFigure() {
        RunResults few =
                run("few").with(5, true, 0.9, true).with(5, false, 0.1, false).results();

        assertThat(ChampionComparison.of(few, few, BOOTSTRAP)
                        .categories()
                        .getFirst()
                        .auroc())
                .isEqualTo(new Difference.NotEnoughData(
                        "5 positives and 5 negatives have a score of both; each takes 20"));
    }

    @Test
    void runsOnOtherItemsOrLabelsAreNotCompared() {
        RunResults fewer = run("fewer")
                .with(20, true, 0.9, true)
                .with(39, false, 0.9, true)
                .results();

        assertThatThrownBy(() -> ChampionComparison.of(CHAMPION, fewer, BOOTSTRAP))
                .isInstanceOfSatisfying(
                        FaultyInputException.class,
                        refused -> assertThat(refused.faults())
                                .containsExactly(
                                        "missing from fewer (run both on the same snapshot): item-0059",
                                        "labelled otherwise in fewer than in champion (run both on the same snapshot): "
                                                + "item-0020, item-0021, item-0022, item-0023, item-0024 and 5 more"));
    }

    @Test
    void runsOfAnotherDatasetAreNotComparedThoughTheirIdsAreTheSame() {
        RunResults march = RunResults.of("march", Optional.of("comments@3 sha256:aa"), CHAMPION.items());
        RunResults april = RunResults.of("april", Optional.of("comments@4 sha256:bb"), CHAMPION.items());

        assertThatThrownBy(() -> ChampionComparison.of(march, april, BOOTSTRAP))
                .isInstanceOfSatisfying(
                        FaultyInputException.class,
                        refused -> assertThat(refused.faults())
                                .containsExactly("march is of the dataset comments@3 sha256:aa and april of comments@4"
                                        + " sha256:bb (run both on the same snapshot)"));
    }

    @Test
    void anItemCountsOnce() {
        ItemResult item = Runs.item("a", true, 0.5, true, "en");

        assertThatThrownBy(() -> RunResults.of("run", List.of(item, item)))
                .hasMessage("run: the item \"a\" is there twice; each counts once");
        assertThatThrownBy(() -> RunResults.of("run", List.of())).hasMessage("run: there are no results in it");
    }

    /** Two models that are as good: scores of the same truth with noise of their own. */
    @Test
    void theIntervalCoversTheTruthAsOftenAsItSays() {
        SplittableRandom random = new SplittableRandom(3);
        int covered = 0;
        for (int run = 0; run < 200; run++) {
            Difference.Estimated difference =
                    (Difference.Estimated) new PairedBootstrap(run, 200).auroc(Category.HATE, noisy(random));
            covered += difference.low() <= 0 && 0 <= difference.high() ? 1 : 0;
        }

        assertThat(covered).isBetween(180, 199);
    }

    @Test
    void peopleReadItAsTables() {
        List<Table> tables = new ComparisonTables(compared()).tables(3);

        assertThat(tables)
                .extracting(Table::title)
                .containsExactly("Categories", "What got worse", "Flips", "Examples of flips");
        assertThat(tables.get(0).rows().getFirst()).startsWith("hate", "60", "30", "1.000 to 0.733");
        assertThat(tables.get(1).rows().getFirst())
                .containsExactly("language=pt", "hate", "10", "8", "0", "8", "0", "0.016");
        assertThat(tables.get(2).rows())
                .containsExactly(List.of("ALLOW", "BLOCK", "2"), List.of("BLOCK", "ALLOW", "8"));
        assertThat(tables.get(3).rows()).hasSize(3);
        assertThat(tables.get(3).rows().getFirst()).containsExactly("item-0020", "BLOCK", "ALLOW", "hate", "", "");
    }

    private static ItemResult unexplained(Action action) {
        return new ItemResult("a", Map.of(Category.HATE, true), Map.of(), action, Optional.empty(), Map.of(), "");
    }

    private static ChampionComparison compared() {
        return ChampionComparison.of(CHAMPION, CHALLENGER, BOOTSTRAP);
    }

    private static List<ItemPair> noisy(SplittableRandom random) {
        List<ItemPair> pairs = new ArrayList<>();
        for (int n = 0; n < 100; n++) {
            boolean applies = n % 3 == 0;
            double truth = (applies ? 1 : 0) + random.nextGaussian();
            pairs.add(new ItemPair(scored(n, applies, truth, random), scored(n, applies, truth, random)));
        }
        return pairs;
    }

    private static ItemResult scored(int number, boolean applies, double truth, SplittableRandom random) {
        double score = 1 / (1 + Math.exp(-truth - random.nextGaussian()));
        return Runs.item("item-" + number, applies, score, score >= 0.5, "en");
    }
}
