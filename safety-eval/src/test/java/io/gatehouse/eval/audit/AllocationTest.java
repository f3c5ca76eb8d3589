package io.gatehouse.eval.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AllocationTest {

    @Test
    void eachStratumGetsInProportionToItsSizeTimesItsSpread() {
        // 1,000 x 0.1 to 100 x 0.5 to 100 x 0.5: a half and two quarters.
        Allocation allocation = new Allocation(new int[] {1000, 100, 100}, new double[] {0.1, 0.5, 0.5});

        assertThat(allocation.of(100, 0)).containsExactly(50, 25, 25);
    }

    @Test
    void fewOfEachAreDrawnFirst() {
        Allocation allocation = new Allocation(new int[] {100_000, 50, 5}, new double[] {0.5, 0.1, 0.1});

        assertThat(allocation.of(100, 20)).containsExactly(75, 20, 5);
    }

    @Test
    void whatAStratumDoesNotHaveGoesToOthers() {
        Allocation allocation = new Allocation(new int[] {10, 1000}, new double[] {0.5, 0.01});

        assertThat(allocation.of(100, 0)).containsExactly(10, 90);
        assertThat(allocation.of(5000, 0)).containsExactly(10, 1000);
    }
}
