package io.gatehouse.models;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.junit.jupiter.api.Test;

class NativeMemoryTest {

    private static final Shape FOUR_MEGABYTES = new Shape(1 << 20);

    @Test
    void arraysCountUntilTheyAreClosed() {
        try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
            manager.zeros(FOUR_MEGABYTES).close();
            long before = NativeMemory.kilobytes();

            for (int i = 0; i < 10; i++) {
                manager.zeros(FOUR_MEGABYTES);
            }

            assertThat(NativeMemory.kilobytes() - before).isBetween(35_000L, 60_000L);
        }
    }
}
