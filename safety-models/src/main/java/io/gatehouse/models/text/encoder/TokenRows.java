package io.gatehouse.models.text.encoder;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.stream.IntStream;

/** Lists of ids as inputs of a block: ids (batch, length) as int64 and a mask (batch, length) as float32. */
public final class TokenRows {

    /** Pieces that frame every row. */
    public static final int FRAME = 2;

    private TokenRows() {}

    /** Puts the pieces of some words between the two that every input begins and ends with. */
    public static int[] framed(WordPieces vocabulary, List<int[]> words) {
        return IntStream.concat(
                        IntStream.concat(
                                IntStream.of(vocabulary.id(WordPieces.BEGIN)),
                                words.stream().flatMapToInt(IntStream::of)),
                        IntStream.of(vocabulary.id(WordPieces.END)))
                .toArray();
    }

    /**
     * Rows of different lengths side by side; id 0 is padding in every vocabulary, and the mask is zero where it
     * stands.
     */
    public static NDList padded(List<int[]> rows, NDManager manager) {
        return padded(rows, rows.stream().mapToInt(row -> row.length).max().orElse(1), manager);
    }

    /** The same, of a width that is given. */
    static NDList padded(List<int[]> rows, int width, NDManager manager) {
        long[] ids = new long[rows.size() * width];
        float[] mask = new float[ids.length];
        for (int row = 0; row < rows.size(); row++) {
            int[] values = rows.get(row);
            for (int i = 0; i < values.length; i++) {
                ids[row * width + i] = values[i];
                mask[row * width + i] = values[i] == 0 ? 0 : 1;
            }
        }
        Shape shape = new Shape(rows.size(), width);
        return new NDList(manager.create(ids, shape), manager.create(mask, shape));
    }
}
