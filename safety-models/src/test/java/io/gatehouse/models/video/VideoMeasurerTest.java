package io.gatehouse.models.video;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.gatehouse.models.bundle.BundleException;
import io.gatehouse.models.bundle.ModelBundle;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VideoMeasurerTest {

    /** Folds of other clips would give figures that say nothing of the bundle. */
    @Test
    void aBundleIsMeasuredOnTheClipsThatItCameFromAlone() {
        List<Clip> others = IntStream.range(0, 40)
                .mapToObj(i -> new Clip("clip-" + i, "source-" + i % 9, i % 2 == 0, List.of(row(i))))
                .toList();

        assertThatExceptionOfType(BundleException.class)
                .isThrownBy(
                        () -> VideoMeasurer.measure(ModelBundle.builtIn("video-violence"), others, (done, what) -> {}))
                .withMessageContaining("is not what training on these 40 clips gives");
    }

    private static float[] row(int number) {
        float[] row = new float[MotionFeatures.COUNT];
        row[number % row.length] = number;
        return row;
    }
}
