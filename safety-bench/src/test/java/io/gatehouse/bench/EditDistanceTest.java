package io.gatehouse.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditDistanceTest {

    @ParameterizedTest
    @CsvSource({
        "'', '', 0",
        "'', abc, 3",
        "abc, '', 3",
        "kitten, kitten, 0",
        "kitten, sitting, 3",
        "flaw, lawn, 2",
        "hates you, hates yov, 1"
    })
    void lettersThatDifferAreCounted(String one, String other, int letters) {
        assertThat(EditDistance.between(one, other)).isEqualTo(letters);
        assertThat(EditDistance.between(other, one)).isEqualTo(letters);
    }
}
