package io.gatehouse.eval.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class McNemarTest {

    /**
     * M. W. Fagerland, S. Lydersen and P. Laake, The McNemar test for binary matched-pairs data, BMC Medical Research
     * Methodology 13:91 (2013), table 1: of 21 children one and seven changed. Twice (1 + 8) / 256.
     */
    @Test
    void theExactTestOfTheChildren() {
        assertThat(new McNemar(21, 1, 7).chance()).isCloseTo(0.0703, within(1e-4));
        assertThat(new McNemar(21, 7, 1).chance()).isCloseTo(0.0703, within(1e-4));
    }

    @Test
    void anEvenSplitIsNoDifference() {
        assertThat(new McNemar(10, 3, 3).chance()).isEqualTo(1);
        assertThat(new McNemar(10, 0, 0).chance()).isEqualTo(1);
    }

    @Test
    void whatIsLostIsTheBalance() {
        assertThat(new McNemar(21, 7, 1).lost()).isEqualTo(6);
        assertThat(new McNemar(21, 1, 7).lost()).isEqualTo(-6);
    }

    @Test
    void moreFlipsThanItemsAreRefused() {
        assertThatThrownBy(() -> new McNemar(7, 4, 4)).hasMessageStartingWith("of 7 items");
    }
}
