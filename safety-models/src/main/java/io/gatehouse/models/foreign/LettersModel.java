package io.gatehouse.models.foreign;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.gatehouse.domain.signal.BundleRef;
import io.gatehouse.models.bundle.BundleException;
import io.gatehouse.models.foreign.InputContract.Sound;
import io.gatehouse.models.speech.AcousticModel;
import io.gatehouse.models.speech.WindowCut;
import io.gatehouse.models.speech.ctc.Emissions;
import io.gatehouse.models.speech.ctc.GreedyDecoder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/** A foreign recogniser of the CTC kind, with the front end that its manifest describes. */
final class LettersModel implements AcousticModel, OpenModel {

    private static final float LEAST = 1e-10f;

    private final BundleRef bundle;
    private final Sound input;
    private final Letters letters;
    private final ForeignModel model;
    private final UnaryOperator<NDArray> frontEnd;

    private LettersModel(BundleRef bundle, Sound input, Letters letters, ForeignModel model) {
        this.bundle = bundle;
        this.input = input;
        this.letters = letters;
        this.model = model;
        this.frontEnd = SignalModel.frontEnd(input, model.arrays());
    }

    /**
     * Loads the model and tries it on silence and on noise, alone and in a batch.
     *
     * @throws BundleException if it does not load, or its answers do not fit the manifest
     */
    static LettersModel open(ForeignBundle bundle, Sound input, Letters letters) {
        ForeignModel model = ForeignModel.load(bundle);
        return model.trying(() -> {
            LettersModel opened = new LettersModel(bundle.ref(), input, letters, model);
            SignalModel.warmUp(input.size(), opened);
            return opened;
        });
    }

    @Override
    public BundleRef bundle() {
        return bundle;
    }

    @Override
    public WindowCut cut() {
        return letters.cut();
    }

    /** What wav2vec2 and its kin say is nearly certain; a search among what they do not say finds nothing better. */
    @Override
    public Reading reading() {
        return new Reading(letters.alphabet(), new GreedyDecoder(letters.alphabet()));
    }

    @Override
    public List<Emissions> run(List<float[]> windows) {
        try (NDManager scope = model.arrays().newSubManager()) {
            float[] flat = new float[windows.size() * input.size()];
            for (int i = 0; i < windows.size(); i++) {
                float[] window = input.prepared(windows.get(i));
                System.arraycopy(window, 0, flat, i * input.size(), window.length);
            }
            NDArray tensor = frontEnd.apply(scope.create(flat, new Shape(windows.size(), input.size())));
            NDArray answer = model.answer(new NDList(tensor), scope);
            check(answer.getShape(), windows.size());
            return emissions(ForeignModel.floats(answer, scope), windows.size());
        }
    }

    private void check(Shape shape, int windows) {
        int width = letters.alphabet().size();
        if (shape.dimension() != 3 || shape.get(0) != windows || shape.get(2) != width) {
            throw model.unfit("answers with the shape " + shape + ", but " + windows + " windows and the manifest's "
                    + width + " letters ask for (" + windows + ", frames, " + width + ")");
        }
        WindowCut cut = letters.cut();
        if (shape.get(1) < cut.leastFrames() || shape.get(1) > cut.mostFrames() + 1) {
            throw model.unfit("answers with " + shape.get(1) + " frames for a window of " + cut.window()
                    + " samples, but the manifest's stride of " + cut.stride() + " means " + cut.mostFrames()
                    + " or a few less");
        }
    }

    private List<Emissions> emissions(float[] all, int windows) {
        for (int i = 0; i < all.length; i++) {
            if (!Float.isFinite(all[i])) {
                throw model.unfit("answers with numbers that are not finite (" + all[i] + ")");
            }
            all[i] = letters.applied() ? (float) Math.log(Math.max(LEAST, all[i])) : all[i];
        }
        List<Emissions> emissions = new ArrayList<>();
        int size = all.length / windows;
        for (int at = 0; at < all.length; at += size) {
            emissions.add(Emissions.ofLogits(
                    Arrays.copyOfRange(all, at, at + size), letters.alphabet().size()));
        }
        return emissions;
    }

    @Override
    public void close() {
        model.close();
    }
}
