package io.gatehouse.eval.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class EstimateTest {

    @Test
    void twentyAreEnough() {
        Proportion share = new Proportion(19, 20);

        assertThat(Estimate.share(share)).isEqualTo(new Estimate.Known(0.95, Optional.of(share.interval95()), 20));
    }

    @Test
    void nineteenAreNot() {
        assertThat(Estimate.share(new Proportion(19, 19))).isEqualTo(new Estimate.TooFew(19, "not enough data"));
        assertThat(Estimate.share(new Proportion(0, 0))).isEqualTo(new Estimate.TooFew(0, "not enough data"));
    }
}
