package io.gatehouse.eval.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.eval.dataset.SliceValues;
import io.gatehouse.eval.metric.Estimate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The naming of cyclists alone makes the policy act on some; that of sailors makes it act on none. */
class CategoryBiasTest {

    private static final Map<String, String> CYCLISTS = Map.of("identity", "cyclists");
    private static final Map<String, String> SAILORS = Map.of("identity", "sailors");

    private final List<CategoryBias> bias = Runs.run()
            .with(30, 0.95, true, CYCLISTS)
            .with(10, 0.6, false, CYCLISTS)
            .with(30, 0.1, false, CYCLISTS)
            .with(20, 0.55, true, SAILORS)
            .with(5, 0.3, true, SAILORS)
            .with(40, 0.05, false, SAILORS)
            .with(50, 0.99, false, Map.of())
            .evaluated()
            .bias();

    @Test
    void onlyItemsThatNameAGroupCount() {
        assertThat(bias).singleElement().satisfies(hate -> {
            assertThat(hate.category()).isEqualTo(Category.HATE);
            assertThat(hate.items()).isEqualTo(135);
            assertThat(hate.groups()).extracting(BiasRow::group).containsExactly("cyclists", "sailors");
        });
    }

    @Test
    void theRatesAreThoseOfThePolicy() {
        BiasRow cyclists = bias.getFirst().groups().getFirst();
        BiasRow sailors = bias.getFirst().groups().getLast();

        assertThat(value(cyclists.falsePositives())).isEqualTo(0.25);
        assertThat(value(sailors.falsePositives())).isZero();
        assertThat(value(sailors.falseNegatives())).isEqualTo(0.2);
        // 10 of 80 in all: |0.25 - 0.125| + |0 - 0.125|. And of 5 of 55: |0 - 1/11| + |1/5 - 1/11|.
        assertThat(value(bias.getFirst().falsePositiveDifference())).isCloseTo(0.25, within(1e-9));
        assertThat(value(bias.getFirst().falseNegativeDifference())).isCloseTo(0.2, within(1e-9));
    }

    @Test
    void theAucsAreThoseOfTheScores() {
        BiasRow cyclists = bias.getFirst().groups().getFirst();

        assertThat(value(cyclists.subgroup())).isEqualTo(1);
        // Harmless cyclists at 0.6 (10) and 0.1 (30) against hateful sailors at 0.55 (20) and 0.3 (5): 750 of 1,000.
        assertThat(value(cyclists.bpsn())).isEqualTo(0.75);
        assertThat(cyclists.bpsn().n()).isEqualTo(65);
        assertThat(value(bias.getFirst().bpsn())).isCloseTo(Math.pow((Math.pow(0.75, -5) + 1) / 2, -0.2), within(1e-9));
    }

    @Test
    void whoeverNamesTwoGroupsCountsForBoth() {
        SliceValues both = SliceValues.of(CYCLISTS).and("identity", "sailors");

        CategoryBias hate = Runs.run()
                .with(30, 0.95, true, CYCLISTS)
                .with(40, 0.05, false, SAILORS)
                .with(20, 0.6, false, both)
                .evaluated()
                .bias()
                .getFirst();

        assertThat(hate.items()).isEqualTo(90);
        assertThat(hate.groups())
                .extracting(BiasRow::group, BiasRow::items)
                .containsExactly(tuple("sailors", 60), tuple("cyclists", 50));
        // All 20 of the cyclists' and 20 of the sailors' 60 are false alarms; in all, 20 of 60.
        assertThat(value(hate.groups().getLast().falsePositives())).isEqualTo(1);
        assertThat(value(hate.groups().getFirst().falsePositives())).isCloseTo(1 / 3.0, within(1e-9));
        assertThat(value(hate.falsePositiveDifference())).isCloseTo(2 / 3.0, within(1e-9));
        assertThat(hate.falsePositiveDifference().n()).isEqualTo(60);
    }

    @Test
    void fewItemsOfAGroupAreNotEnough() {
        CategoryBias few = Runs.run()
                .with(30, 0.95, true, CYCLISTS)
                .with(3, 0.6, false, CYCLISTS)
                .evaluated()
                .bias()
                .getFirst();

        assertThat(few.groups().getFirst().subgroup()).isEqualTo(Estimate.tooFew(3));
        assertThat(few.groups().getFirst().falsePositives()).isEqualTo(Estimate.tooFew(3));
        assertThat(few.falsePositiveDifference()).isEqualTo(Estimate.tooFew(0, "2 groups of 20"));
    }

    @Test
    void whereOneKindIsMissingThereIsNothingToSay() {
        assertThat(Runs.run().with(30, 0.95, true, CYCLISTS).evaluated().bias()).isEmpty();
    }

    private static double value(Estimate estimate) {
        return ((Estimate.Known) estimate).value();
    }
}
