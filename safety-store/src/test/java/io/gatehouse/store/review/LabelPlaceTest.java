package io.gatehouse.store.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelPlaceTest {

    @Test
    void aPlaceIsNeitherEmptyNorBackToFront() {
        assertThatThrownBy(() -> new LabelPlace.Text(4, 4)).hasMessageContaining("4..4");
        assertThatThrownBy(() -> new LabelPlace.Text(-1, 4)).hasMessageContaining("-1..4");
        assertThatThrownBy(() -> new LabelPlace.Time(9, 8)).hasMessageContaining("9..8");
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 1, 1", "0.9, 0.2, 0.1, 0.8", "0.1, 0.7, 0.2, 0.3"})
    void aBoxMayFillThePicture(double x, double y, double width, double height) {
        assertThat(new LabelPlace.Box(x, y, width, height).width()).isEqualTo(width);
    }

    @ParameterizedTest
    @CsvSource({"-0.1, 0, 0.5, 0.5", "0, 0, 0, 1", "0.6, 0, 0.5, 1", "0, 0.6, 1, 0.5", "NaN, 0, 1, 1"})
    void aBoxLiesWithinThePicture(double x, double y, double width, double height) {
        assertThatThrownBy(() -> new LabelPlace.Box(x, y, width, height)).hasMessageContaining("within 0..1");
    }
}
