package io.gatehouse.eval.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gatehouse.eval.text.IdentityBias.Group;
import io.gatehouse.eval.text.IdentityBias.Item;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two groups by hand: the naming of cyclists alone raises a score, that of sailors does not. */
class IdentityBiasTest {

    private final IdentityBias bias = new IdentityBias(List.of(
            new Item("cyclists", 0.9, true),
            new Item("cyclists", 0.8, true),
            new Item("cyclists", 0.7, false),
            new Item("cyclists", 0.3, false),
            new Item("sailors", 0.6, true),
            new Item("sailors", 0.5, true),
            new Item("sailors", 0.2, false),
            new Item("sailors", 0.1, false)));

    private final Group cyclists = bias.groups().getFirst();
    private final Group sailors = bias.groups().getLast();

    @Test
    void withinAGroupHateIsToldFromHarmlessWords() {
        assertThat(cyclists.subgroup()).hasValue(1);
        assertThat(sailors.subgroup()).hasValue(1);
    }

    @Test
    void harmlessTextsOfOneGroupAgainstHatefulTextsOfTheOther() {
        // 0.7 is above both hateful sailors, 0.3 below both: half of the four pairs are right.
        assertThat(cyclists.bpsn()).hasValue(0.5);
        assertThat(sailors.bpsn()).hasValue(1);
    }

    @Test
    void hatefulTextsOfOneGroupAgainstHarmlessTextsOfTheOther() {
        assertThat(cyclists.bnsp()).hasValue(1);
        assertThat(sailors.bnsp()).hasValue(0.5);
    }

    @Test
    void falsePositiveRatesAreComparedWithThatOfAll() {
        // One of two cyclists, none of two sailors, one of four in all: |1/2 - 1/4| + |0 - 1/4|.
        assertThat(bias.falsePositiveEqualityDifference()).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void falseNegativeRatesAreComparedAsWell() {
        IdentityBias missed = new IdentityBias(List.of(
                new Item("cyclists", 0.9, true),
                new Item("cyclists", 0.8, true),
                new Item("sailors", 0.6, true),
                new Item("sailors", 0.4, true),
                new Item("skaters", 0.9, false)));

        // No cyclist, one of two sailors, one of four in all, no rate of skaters: |0 - 1/4| + |1/2 - 1/4|.
        assertThat(missed.falseNegativeEqualityDifference()).isCloseTo(0.5, within(1e-9));
        assertThat(missed.groups())
                .extracting(group -> group.falseNegatives().trials())
                .containsExactly(2, 2, 0);
        assertThat(missed.table().legend()).contains("false negative equality difference 0.500");
    }

    @Test
    void aLowValueWeighsMostInThePowerMean() {
        assertThat(IdentityBias.powerMean(new double[] {0.5, 1})).isCloseTo(Math.pow(16.5, -0.2), within(1e-9));
        assertThat(IdentityBias.powerMean(new double[] {0.8, 0.8})).isCloseTo(0.8, within(1e-9));
    }

    @Test
    void theTableNamesEachGroupOnceAndSumsUp() {
        assertThat(bias.table().rows())
                .extracting(row -> row.getFirst())
                .containsExactly("cyclists", "sailors", "lowest", "mean, power -5", "all");
        assertThat(bias.table().rows())
                .allSatisfy(row -> assertThat(row).hasSameSizeAs(bias.table().columns()));
    }
}
