package io.gatehouse.models.text.encoder;

import java.util.List;

/** How an encoder's weights are run. */
sealed interface EncoderPass extends AutoCloseable permits QuantizedPass, SinglePass {

    /**
     * @param rows ids, none of them longer than the length
     * @param length to which rows are padded
     * @return logits, row after row
     */
    float[] logits(List<int[]> rows, int length);

    @Override
    void close();
}
