package io.gatehouse.models.speech.network;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.nn.Block;
import io.gatehouse.domain.signal.BundleRef;
import io.gatehouse.models.bundle.BundleException;
import io.gatehouse.models.bundle.ModelBundle;
import io.gatehouse.models.bundle.Settings;
import io.gatehouse.models.bundle.Weights;
import io.gatehouse.models.speech.AcousticModel;
import io.gatehouse.models.speech.WindowCut;
import io.gatehouse.models.speech.ctc.BeamDecoder;
import io.gatehouse.models.speech.ctc.Emissions;
import io.gatehouse.models.speech.language.WordLanguage;
import java.io.IOException;
import java.util.List;

/**
 * The project's own recogniser, from its bundle. It learnt from a synthesiser, and does not vouch for what it hears.
 */
public final class SpeechModel implements AcousticModel {

    public static final String BUNDLE = "speech-letters";
    public static final String LANGUAGE = "language.bin";

    /** Samples to a frame of the answer. */
    public static final int STRIDE = LogMel.HOP * LetterNetwork.SHRINK / LetterNetwork.LETTERS_A_FRAME;

    /** Twelve seconds, of which 0.8 at either end are left to neighbours: further a frame does not hear. */
    static final WindowCut CUT = new WindowCut(192_000, 12_800, STRIDE);

    /** Widest search that keeps the model forty times faster than speech with room to spare. */
    private static final int WIDTH = 40;

    private static final double LEAST = -8;

    private final BundleRef bundle;
    private final NDManager manager;
    private final LetterScorer scorer;
    private final Reading reading;

    private SpeechModel(BundleRef bundle, NDManager manager, Block network, Reading reading) {
        this.bundle = bundle;
        this.manager = manager;
        this.scorer = new LetterScorer(network);
        this.reading = reading;
    }

    /**
     * Loads the weights and warms them up.
     *
     * @throws BundleException if they do not fit the manifest
     */
    public static SpeechModel open(ModelBundle bundle) {
        NDManager manager = NDManager.newBaseManager();
        try {
            Block network = LetterNetwork.build(bundle.manifest().architecture(), Spelling.ALPHABET.size());
            network.initialize(manager, DataType.FLOAT32, LetterNetwork.inputShape());
            Weights.restore(network, bundle.file(ModelBundle.WEIGHTS), manager);
            SpeechModel model = new SpeechModel(bundle.ref(), manager, network, reading(bundle));
            model.run(List.of(new float[CUT.window()]));
            return model;
        } catch (RuntimeException e) {
            manager.close();
            throw e;
        }
    }

    private static Reading reading(ModelBundle bundle) {
        try {
            Settings input = bundle.manifest().input();
            WordLanguage language = WordLanguage.decode(bundle.file(LANGUAGE))
                    .weighed(new WordLanguage.Weights(
                            input.decimal("languageWeight"),
                            input.decimal("wordWeight"),
                            input.decimal("unknownWord")));
            return new Reading(Spelling.ALPHABET, decoder(language));
        } catch (IOException e) {
            throw new BundleException(
                    "the language of the bundle " + bundle.ref().label() + " cannot be read", e);
        }
    }

    /** How emissions of this network are read with a language. */
    public static BeamDecoder decoder(WordLanguage language) {
        return new BeamDecoder(Spelling.ALPHABET, language, WIDTH, LEAST);
    }

    @Override
    public BundleRef bundle() {
        return bundle;
    }

    @Override
    public WindowCut cut() {
        return CUT;
    }

    @Override
    public Reading reading() {
        return reading;
    }

    @Override
    public boolean vouches() {
        return false;
    }

    @Override
    public List<Emissions> run(List<float[]> windows) {
        List<byte[]> pictures = windows.stream().map(LogMel::of).toList();
        try (NDManager scope = manager.newSubManager()) {
            return scorer.emissions(pictures, scope);
        }
    }

    @Override
    public void close() {
        manager.close();
    }
}
