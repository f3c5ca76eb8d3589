package io.gatehouse.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoreShareTest {

    @ParameterizedTest
    @CsvSource({"1, 2, 2", "2, 2, 1", "3, 2, 1", "2, 8, 4"})
    void noProcessorIsAskedTwice(int threads, int processors, int engineThreads) {
        assertThat(new CoreShare(threads, processors).engineThreads()).isEqualTo(engineThreads);
    }

    @Test
    void thereIsAThreadForEachProcessorUnlessToldOtherwise() {
        assertThat(CoreShare.of(0).threads()).isEqualTo(CoreShare.of(1).processors());
    }

    @Test
    void noThreadsAreTooFew() {
        assertThatExceptionOfType(BenchException.class)
                .isThrownBy(() -> CoreShare.of(-1))
                .withMessage("--threads must be 1 to 64, but was -1");
    }
}
