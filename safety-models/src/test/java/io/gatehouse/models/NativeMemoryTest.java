package io.gatehouse.models;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.junit.jupiter.api.Test;

class NativeMemoryTest {

    private static final Shape SIXTEEN_MEGABYTES = new Shape(1 << 22);
    private static final long TEN_ARRAYS_KILOBYTES = 10 * 16 * 1024;

    /** Compared downwards only, for what earlier tests left may be given back at any moment and never grows. */
    @Test
    void arraysCountUntilTheyAreClosed() {
        long held;
        try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
            for (int i = 0; i < 10; i++) {
                manager.zeros(SIXTEEN_MEGABYTES);
            }
            held = NativeMemory.kilobytes();
        }

        assertThat(held).isGreaterThanOrEqualTo(TEN_ARRAYS_KILOBYTES);
        NativeMemory.awaitLessThan(held - TEN_ARRAYS_KILOBYTES + 8_000);
    }
}
