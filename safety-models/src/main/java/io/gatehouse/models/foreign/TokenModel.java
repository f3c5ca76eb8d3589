package io.gatehouse.models.foreign;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.gatehouse.models.batching.BatchModel;
import io.gatehouse.models.bundle.BundleException;
import io.gatehouse.models.foreign.InputContract.TokenTensor;
import io.gatehouse.models.foreign.InputContract.Tokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** A foreign model of text, with its tokenizer. */
final class TokenModel implements BatchModel<TokenWindow, float[]>, OpenModel {

    /** Of one call of the model: attention grows with the square of a row, and short rows gain little by more. */
    private static final int MOST_POSITIONS = 2_048;

    private static final int SHORT = 12;
    private static final double ROUNDING = 1e-3;

    private final Tokens input;
    private final ForeignTokenizer tokenizer;
    private final ForeignModel model;

    private TokenModel(Tokens input, ForeignTokenizer tokenizer, ForeignModel model) {
        this.input = input;
        this.tokenizer = tokenizer;
        this.model = model;
    }

    /**
     * Loads the model and tries it on rows of all lengths, alone and filled up beside longer ones.
     *
     * @throws BundleException if it does not load, its answers do not fit the manifest, or they change with the company
     *     of a row
     */
    static TokenModel open(ForeignBundle bundle, Tokens input) {
        ForeignTokenizer tokenizer = ForeignTokenizer.open(bundle, input);
        try {
            ForeignModel model = ForeignModel.load(bundle);
            TokenModel opened = new TokenModel(input, tokenizer, model);
            return model.trying(() -> {
                opened.warmUp();
                return opened;
            });
        } catch (BundleException e) {
            tokenizer.close();
            throw e;
        }
    }

    private void warmUp() {
        List<TokenWindow> rows = IntStream.of(1, SHORT, MOST_POSITIONS / 4, input.length())
                .mapToObj(tokenizer::trial)
                .toList();
        List<float[]> alone =
                rows.stream().map(row -> run(List.of(row)).getFirst()).toList();
        List<float[]> together = run(rows);
        for (int row = 0; row < rows.size(); row++) {
            requireSame(alone.get(row), together.get(row));
        }
    }

    private void requireSame(float[] alone, float[] together) {
        for (int i = 0; i < alone.length; i++) {
            float difference = Math.abs(alone[i] - together[i]);
            if (difference > ROUNDING) {
                throw model.unfit("answers a text otherwise where a longer one stands beside it, by " + difference
                        + ": what a row is filled up with must not count, so name mask among input.tensors and export"
                        + " the model with it");
            }
        }
    }

    ForeignTokenizer tokenizer() {
        return tokenizer;
    }

    @Override
    public List<float[]> run(List<TokenWindow> rows) {
        float[][] answers = new float[rows.size()][];
        for (List<Integer> group : groups(rows)) {
            List<float[]> ofGroup = forward(group.stream().map(rows::get).toList());
            for (int i = 0; i < group.size(); i++) {
                answers[group.get(i)] = ofGroup.get(i);
            }
        }
        return Arrays.asList(answers);
    }

    /** Rows of like length together, so that little is filled up; by their number. */
    private static List<List<Integer>> groups(List<TokenWindow> rows) {
        List<List<Integer>> groups = new ArrayList<>();
        List<Integer> group = new ArrayList<>();
        for (int row : byLength(rows)) {
            if (!group.isEmpty() && (group.size() + 1) * rows.get(row).length() > MOST_POSITIONS) {
                groups.add(group);
                group = new ArrayList<>();
            }
            group.add(row);
        }
        groups.add(group);
        return groups;
    }

    private static List<Integer> byLength(List<TokenWindow> rows) {
        return IntStream.range(0, rows.size())
                .boxed()
                .sorted(Comparator.comparingInt(row -> rows.get(row).length()))
                .toList();
    }

    private List<float[]> forward(List<TokenWindow> rows) {
        int longest = rows.stream().mapToInt(TokenWindow::length).max().orElseThrow();
        Shape shape = new Shape(rows.size(), longest);
        try (NDManager scope = model.arrays().newSubManager()) {
            NDList tensors = new NDList();
            input.tensors().forEach(tensor -> tensors.add(scope.create(filledUp(rows, longest, tensor), shape)));
            return model.forward(tensors, scope);
        }
    }

    private long[] filledUp(List<TokenWindow> rows, int longest, TokenTensor tensor) {
        long[] values = new long[rows.size() * longest];
        for (int i = 0; i < rows.size(); i++) {
            int begin = i * longest;
            int end = begin + rows.get(i).length();
            switch (tensor) {
                case IDS -> {
                    System.arraycopy(rows.get(i).ids(), 0, values, begin, end - begin);
                    Arrays.fill(values, end, begin + longest, tokenizer.padding());
                }
                case MASK -> Arrays.fill(values, begin, end, 1);
                case TYPES -> System.arraycopy(rows.get(i).types(), 0, values, begin, end - begin);
            }
        }
        return values;
    }

    @Override
    public void close() {
        model.close();
        tokenizer.close();
    }
}
