package io.gatehouse.models.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignalModelTest {

    /** More than share a pass, and no multiple of those. */
    private static final int PICTURES = 10;

    @TempDir
    private Path folder;

    @Test
    void manyPicturesAreAnsweredEachInItsPlace() throws IOException {
        TinyBundles.write(folder, TinyTorchScript.PICTURES, TinyTorchScript.of(TinyTorchScript.BRIGHTNESS));
        ForeignBundle bundle = ForeignBundle.read(folder, new MemoryLimit(1 << 20));
        InputContract.Signal input = (InputContract.Signal) bundle.manifest().input();
        List<float[]> brighterAndBrighter = IntStream.range(0, PICTURES)
                .mapToObj(i -> filled(input.size(), (float) i / PICTURES))
                .toList();

        try (SignalModel model = SignalModel.open(bundle, input)) {
            List<float[]> together = model.run(brighterAndBrighter);

            assertThat(together).hasSize(PICTURES);
            for (int i = 0; i < PICTURES; i++) {
                assertThat(together.get(i))
                        .isEqualTo(
                                model.run(List.of(brighterAndBrighter.get(i))).getFirst());
            }
            assertThat(together.getLast()[0]).isGreaterThan(together.getFirst()[0]);
        }
    }

    private static float[] filled(int size, float value) {
        float[] picture = new float[size];
        Arrays.fill(picture, value);
        return picture;
    }
}
