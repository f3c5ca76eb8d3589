package io.gatehouse.store.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QualitySettingsTest {

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1, 0.5, 1})
    void asManyCasesGoToASecondReviewerAsTheRateSays(double rate) {
        QualitySettings settings = new QualitySettings(rate);

        long picked = cases().filter(id -> settings.opinionsOn(id) == 2).count();

        assertThat(picked / 10_000.0).isBetween(Math.max(0, rate - 0.015), Math.min(1, rate + 0.015));
    }

    @Test
    void theSameCaseIsPickedEachTimeAndAlsoAtAHigherRate() {
        QualitySettings some = new QualitySettings(0.1);
        QualitySettings more = new QualitySettings(0.2);

        assertThat(cases().filter(id -> some.opinionsOn(id) == 2))
                .isNotEmpty()
                .allMatch(id -> more.opinionsOn(id) == 2);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
    void aRateIsAShare(double rate) {
        assertThatThrownBy(() -> new QualitySettings(rate)).hasMessageContaining("from 0 to 1, but is " + rate);
    }

    /** Ids as they come, one after the other. */
    private static Stream<UUID> cases() {
        return LongStream.range(0, 10_000).mapToObj(n -> new UUID(0x0193000000007000L, 0x8000000000000000L | n));
    }
}
