package io.gatehouse.models.text;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;

/** Id lists of different lengths as one padded input of {@link NgramBlock}. */
final class IdBatch {

    private IdBatch() {}

    static NDList padded(List<int[]> rows, NDManager manager) {
        int width = rows.stream().mapToInt(row -> row.length).max().orElse(1);
        long[] ids = new long[rows.size() * width];
        float[] mask = new float[ids.length];
        for (int row = 0; row < rows.size(); row++) {
            int[] values = rows.get(row);
            for (int i = 0; i < values.length; i++) {
                ids[row * width + i] = values[i];
                mask[row * width + i] = values[i] == NgramFeatures.PADDING ? 0 : 1;
            }
        }
        Shape shape = new Shape(rows.size(), width);
        return new NDList(manager.create(ids, shape), manager.create(mask, shape));
    }
}
