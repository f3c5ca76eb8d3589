package io.gatehouse.models.text.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import io.gatehouse.models.bundle.ModelBundle;
import io.gatehouse.models.bundle.Weights;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** On the weights that come with the product, for rounding shows only where weights are worth something. */
class EncoderModelTest {

    private static final ModelBundle BUNDLE = ModelBundle.builtIn("text-safety");
    private static final EncoderArchitecture ARCHITECTURE =
            EncoderArchitecture.from(BUNDLE.manifest().architecture().settings());
    private static final int OUTPUTS = BUNDLE.manifest().categoryList().size();
    private static final List<int[]> ROWS = rows(60);

    private static EncoderModel model;

    @BeforeAll
    static void open() {
        model = EncoderModel.of(ARCHITECTURE, OUTPUTS, BUNDLE.file(ModelBundle.WEIGHTS));
    }

    @AfterAll
    static void close() {
        model.close();
    }

    @Test
    void productsInEightBitsHardlyChangeWhatSinglePrecisionSays() {
        List<float[]> rounded = model.logits(ROWS);
        DoubleSummaryStatistics errors = new DoubleSummaryStatistics();
        try (EncoderPass single = single()) {
            for (int row = 0; row < ROWS.size(); row++) {
                float[] exact = single.logits(List.of(ROWS.get(row)), ROWS.get(row).length);
                for (int output = 0; output < OUTPUTS; output++) {
                    errors.accept(Math.abs(exact[output] - rounded.get(row)[output]));
                }
            }
        }

        assertThat(errors.getMax()).isLessThan(1.5);
        // No error at all would mean that nothing was rounded, and nothing gained.
        assertThat(errors.getAverage()).isBetween(0.001, 0.15);
    }

    @Test
    void aRowHasTheSameLogitsInAnyCompany() {
        List<float[]> together = model.logits(ROWS);
        List<float[]> reversed = model.logits(ROWS.reversed()).reversed();

        for (int row = 0; row < ROWS.size(); row++) {
            float[] alone = model.logits(List.of(ROWS.get(row))).getFirst();
            assertThat(together.get(row)).isEqualTo(alone);
            assertThat(reversed.get(row)).isEqualTo(alone);
        }
    }

    /** Closed by the pass. */
    private static EncoderPass single() {
        NDManager manager = NDManager.newBaseManager("PyTorch");
        EncoderBlock block = new EncoderBlock(ARCHITECTURE, OUTPUTS);
        block.initialize(manager, DataType.FLOAT32, new Shape(1, 1), new Shape(1, 1));
        Weights.restore(block, BUNDLE.file(ModelBundle.WEIGHTS), manager);
        return new SinglePass(manager, block);
    }

    /** Of any pieces, 2 to 60 of them, framed as texts are. */
    private static List<int[]> rows(int count) {
        Random random = new Random(5);
        WordPieces vocabulary = WordPieces.decode(BUNDLE.file("vocabulary.txt"));
        return random.ints(count, 2, 61)
                .mapToObj(length -> random.ints(length, WordPieces.SPECIAL.size(), ARCHITECTURE.vocabulary())
                        .toArray())
                .map(pieces -> TokenRows.framed(vocabulary, List.of(pieces)))
                .toList();
    }
}
