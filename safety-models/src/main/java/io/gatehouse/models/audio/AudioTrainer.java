package io.gatehouse.models.audio;

import ai.djl.Model;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Block;
import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.models.audio.ExampleMaker.Example;
import io.gatehouse.models.audio.synthesis.SpeechSynthesiser;
import io.gatehouse.models.bundle.BundleFormat;
import io.gatehouse.models.bundle.BundleManifest;
import io.gatehouse.models.bundle.BundleManifest.Architecture;
import io.gatehouse.models.bundle.Calibration;
import io.gatehouse.models.bundle.ModelBundle;
import io.gatehouse.models.bundle.Settings;
import io.gatehouse.models.bundle.Weights;
import io.gatehouse.models.media.MediaDecoder;
import io.gatehouse.models.training.HeldBackScores;
import io.gatehouse.models.training.TrainedBundle;
import io.gatehouse.models.training.Trainer;
import io.gatehouse.models.training.TrainingProgress;
import io.gatehouse.models.training.TrainingRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Trains the audio bundle from recordings, synthesised speech and generated music, noise and tones. */
public final class AudioTrainer implements Trainer {

    public static final String BUNDLE = "audio-activity";

    private static final String VERSION = "0.1.0";
    private static final int CHUNK = 100;

    /**
     * @param examples windows to learn from
     * @param heldBack windows to calibrate on, and as many to measure on
     * @param tracks simulated tracks to calibrate on, and as many to measure on
     * @param voices synthesised utterances to learn from; a quarter of them for each other split
     */
    record Size(int examples, int heldBack, int tracks, int voices, int epochs, List<Integer> channels) {

        int voicesHeldBack() {
            return voices / 4;
        }
    }

    static final Size FULL = new Size(8000, 1200, 100, 320, 6, List.of(16, 32, 64, 96));

    private final MediaDecoder decoder;
    private final Clock clock;
    private final Size size;

    /** @param decoder reads the recordings; stays the caller's to close */
    public AudioTrainer(MediaDecoder decoder, Clock clock) {
        this(decoder, clock, FULL);
    }

    AudioTrainer(MediaDecoder decoder, Clock clock, Size size) {
        this.decoder = decoder;
        this.clock = clock;
        this.size = size;
    }

    @Override
    public Modality modality() {
        return Modality.AUDIO;
    }

    @Override
    public TrainedBundle train(TrainingRequest request) throws IOException {
        Instant end = clock.instant().plus(request.timeLimit());
        TrainingProgress progress = request.progress();
        TrainingSounds sounds = new TrainingSounds(request.data().resolve("audio"), decoder, clock);
        Chances chances = Chances.of(request.seed());
        List<String> notes = new ArrayList<>(AudioNotes.ALL);
        if (size.voices() > 0 && !SpeechSynthesiser.present()) {
            progress.at(0, AudioNotes.NO_VOICES);
            notes.add(AudioNotes.NO_VOICES);
        }
        progress.at(0, "reading the sounds");
        SoundStage training = sounds.stage(Split.TRAIN, size.voices(), chances.training());
        SoundStage calibrating = sounds.stage(Split.CALIBRATE, size.voicesHeldBack(), chances.calibrating());
        SoundStage testing = sounds.stage(Split.TEST, size.voicesHeldBack(), chances.testing());
        Architecture architecture = ActivityNetwork.architecture(size.channels());
        try (Model model = Model.newInstance(BUNDLE);
                NDManager manager = NDManager.newBaseManager()) {
            Block network = ActivityNetwork.build(architecture);
            Pictures pictures = pictures(new ExampleMaker(training), manager, chances.examples(), progress);
            int epochs =
                    new NetworkFit(pictures, size.epochs(), request.seed(), clock, end, progress).run(model, network);
            if (epochs < size.epochs()) {
                notes.add(AudioNotes.stoppedEarly(epochs, size.epochs()));
            }
            progress.at(0.92, "calibrating on held-back sounds");
            Weights.round(network, manager);
            HeldBackSounds heldBack = HeldBackSounds.draw(calibrating, testing, size, chances.heldBack());
            return finish(network, architecture, heldBack, request.seed(), notes);
        }
    }

    private Pictures pictures(
            ExampleMaker maker, NDManager manager, SplittableRandom random, TrainingProgress progress) {
        MelFrontEnd frontEnd = new MelFrontEnd(manager);
        Pictures pictures = Pictures.empty();
        while (pictures.values().size() < size.examples()) {
            int missing = size.examples() - pictures.values().size();
            pictures.add(examples(maker, Math.min(CHUNK, missing), random), frontEnd, manager);
            int made = pictures.values().size();
            if (made % (10 * CHUNK) == 0) {
                progress.at(
                        0.06 + 0.24 * made / size.examples(), "made " + made + " of " + size.examples() + " examples");
            }
        }
        return pictures;
    }

    private static List<Example> examples(ExampleMaker maker, int count, SplittableRandom random) {
        List<Example> examples = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            examples.add(maker.make(random));
        }
        return examples;
    }

    private static TrainedBundle finish(
            Block network, Architecture architecture, HeldBackSounds sounds, long seed, List<String> notes) {
        String inauthentic = Category.INAUTHENTIC.wireName();
        try (NDManager manager = NDManager.newBaseManager()) {
            Measuring raw = new Measuring(WindowModel.of(manager.newSubManager(), network, Map.of()));
            Map<String, Calibration> calibration =
                    new LinkedHashMap<>(raw.classes(sounds.calibrating().windows()));
            Measuring known = new Measuring(WindowModel.of(manager.newSubManager(), network, calibration));
            calibration.put(inauthentic, known.tracks(sounds.calibrating().tracks()));
            List<HeldBackScores> heldBack = known.rows(sounds.measuring(), calibration.get(inauthentic));
            byte[] weights = Weights.encode(network, manager);
            return new TrainedBundle(
                    manifest(architecture, calibration, seed), Map.of(ModelBundle.WEIGHTS, weights), heldBack, notes);
        }
    }

    private static BundleManifest manifest(Architecture architecture, Map<String, Calibration> calibration, long seed) {
        return new BundleManifest(
                BUNDLE,
                VERSION,
                Modality.AUDIO,
                BundleFormat.DJL,
                architecture,
                new Settings(Map.of(
                        "sampleRate", MediaDecoder.SAMPLE_RATE,
                        "windowSamples", MelFrontEnd.WINDOW,
                        "stepSamples", Windower.STEP,
                        "melBands", MelFrontEnd.BANDS)),
                List.of(Category.INAUTHENTIC.wireName()),
                AudioClass.wireNames(),
                calibration,
                Map.of(),
                "Apache-2.0",
                AudioNotes.SOURCES,
                seed);
    }
}
