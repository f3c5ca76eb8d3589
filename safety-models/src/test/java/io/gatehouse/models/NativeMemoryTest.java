package io.gatehouse.models;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.junit.jupiter.api.Test;

class NativeMemoryTest {

    /** So large that what tests before this one left to be given back is little beside it. */
    private static final Shape SIXTEEN_MEGABYTES = new Shape(1 << 22);

    @Test
    void arraysCountUntilTheyAreClosed() {
        try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
            manager.zeros(SIXTEEN_MEGABYTES).close();
            long before = NativeMemory.kilobytes();

            for (int i = 0; i < 10; i++) {
                manager.zeros(SIXTEEN_MEGABYTES);
            }

            assertThat(NativeMemory.kilobytes() - before).isBetween(140_000L, 185_000L);
        }
    }
}
