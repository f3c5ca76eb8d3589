package io.gatehouse.review.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Places in recordings, as people type them. */
class MomentTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "65.2, 65200",
        "1:05.2, 65200",
        "' 1:05,25 ', 65250",
        "1:02:03.004, 3723004",
        "-1, -1000",
        "99999:99999:99999, 2147483647"
    })
    void aTimeIsRead(String typed, int ms) {
        assertThat(Moment.read(typed)).contains(ms);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "1:", "1:2:3:4", "1.2345", "1e3", "0x1"})
    void whatIsNoTimeIsNotRead(String typed) {
        assertThat(Moment.read(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 59_999, 60_000, 3_723_004})
    void whatIsWrittenIsReadAgain(int ms) {
        assertThat(Moment.read(Moment.text(ms))).contains(ms);
    }
}
