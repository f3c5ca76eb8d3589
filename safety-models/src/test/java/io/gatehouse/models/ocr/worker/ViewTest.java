package io.gatehouse.models.ocr.worker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ViewTest {

    /** Where on a sheet of a picture of 100 x 40 pixels the area of 10 x 4 at 20,30 comes to lie. */
    @ParameterizedTest
    @CsvSource({
        "1, 0, 20, 30, 30, 34",
        "1, 1, 6, 20, 10, 30",
        "1, 2, 70, 6, 80, 10",
        "1, 3, 30, 70, 34, 80",
        "2, 0, 40, 60, 60, 68",
        "2, 1, 12, 40, 20, 60",
        "2, 2, 140, 12, 160, 20",
        "2, 3, 60, 140, 68, 160"
    })
    void anAreaOfASheetIsFoundInThePicture(double scale, int turns, int left, int top, int right, int bottom) {
        assertThat(new View(100, 40, scale, turns).original(left, top, right, bottom))
                .isEqualTo(new Area(20, 30, 10, 4));
    }

    @Test
    void roundingNeverLeavesThePicture() {
        assertThat(new View(100, 40, 0.3, 0).original(0, 0, 31, 13)).isEqualTo(new Area(0, 0, 100, 40));
        assertThat(new View(100, 40, 3, 2).original(-1, -1, 1, 1)).isEqualTo(new Area(99, 39, 1, 1));
    }
}
