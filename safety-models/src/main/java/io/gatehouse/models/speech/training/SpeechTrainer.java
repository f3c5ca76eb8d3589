package io.gatehouse.models.speech.training;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.nn.Block;
import io.gatehouse.domain.content.Modality;
import io.gatehouse.models.audio.synthesis.SpeechSynthesiser;
import io.gatehouse.models.bundle.BundleFormat;
import io.gatehouse.models.bundle.BundleManifest;
import io.gatehouse.models.bundle.BundleManifest.Architecture;
import io.gatehouse.models.bundle.ModelBundle;
import io.gatehouse.models.bundle.Settings;
import io.gatehouse.models.bundle.Weights;
import io.gatehouse.models.media.MediaDecoder;
import io.gatehouse.models.speech.language.LanguageLearner;
import io.gatehouse.models.speech.language.WordLanguage;
import io.gatehouse.models.speech.network.LetterNetwork;
import io.gatehouse.models.speech.network.LogMel;
import io.gatehouse.models.speech.network.SpeechModel;
import io.gatehouse.models.speech.network.Spelling;
import io.gatehouse.models.training.TrainedBundle;
import io.gatehouse.models.training.Trainer;
import io.gatehouse.models.training.TrainingProgress;
import io.gatehouse.models.training.TrainingRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Trains the project's own recogniser on speech that it has synthesised. */
public final class SpeechTrainer implements Trainer {

    private static final String VERSION = "0.1.0";

    /**
     * @param inFile clips to a file
     * @param firstFiles of clips, before training begins
     * @param mostFiles of clips in the end
     * @param noises that are rendered
     * @param checks phrases on which the language's weights are chosen
     */
    record Size(int channels, int blocks, int inFile, int firstFiles, int mostFiles, int noises, int checks) {}

    private static final Size FULL = new Size(288, 8, 500, 12, 150, 64, 120);
    private static final int LONGEST_CLIP = 640;

    private final Clock clock;
    private final Size size;

    public SpeechTrainer(Clock clock) {
        this(clock, FULL);
    }

    SpeechTrainer(Clock clock, Size size) {
        this.clock = clock;
        this.size = size;
    }

    @Override
    public Modality modality() {
        return Modality.AUDIO;
    }

    /** The time limit is that of all training, with what a checkpoint in the work folder has behind it. */
    @Override
    public TrainedBundle train(TrainingRequest request) throws IOException {
        SpeechSynthesiser.demand();
        request.progress().at(0, "reading texts");
        SpeechTexts texts = SpeechTexts.read(request.data());
        Engine.getInstance().setRandomSeed((int) request.seed());
        Architecture architecture = LetterNetwork.architecture(size.channels(), size.blocks());
        try (NDManager manager = NDManager.newBaseManager()) {
            Block network = LetterNetwork.build(architecture, Spelling.ALPHABET.size());
            network.initialize(manager, DataType.FLOAT32, LetterNetwork.inputShape());
            Checkpoint.Run run = run(network, manager, texts, request);
            return bundle(network, manager, architecture, texts, run, request);
        }
    }

    private Checkpoint.Run run(Block network, NDManager manager, SpeechTexts texts, TrainingRequest request)
            throws IOException {
        Checkpoint checkpoint = new Checkpoint(request.workDirectory().resolve("checkpoint.safetensors"));
        TrainingLoop loop = new TrainingLoop(network, manager, checkpoint, clock);
        Checkpoint.Run before = loop.resume();
        if (before.seconds() < request.timeLimit().toSeconds()) {
            return trained(loop, before, texts, request);
        }
        if (before.steps() == 0) {
            throw new IOException("nothing was trained yet: there is no checkpoint in " + request.workDirectory()
                    + ", and --minutes leaves no time");
        }
        return before;
    }

    private Checkpoint.Run trained(TrainingLoop loop, Checkpoint.Run before, SpeechTexts texts, TrainingRequest request)
            throws IOException {
        Path folder = Files.createDirectories(request.workDirectory().resolve("clips"));
        ClipPool pool = new ClipPool(LONGEST_CLIP);
        ClipMaker maker =
                new ClipMaker(texts.training(), Speakers.TRAINING, surroundings(request.seed()), request.seed());
        TrainingProgress progress = request.progress();
        try (ClipFactory factory = new ClipFactory(maker, new ClipFiles(folder, size.inFile()), pool)) {
            factory.fill(
                    size.firstFiles(), made -> progress.at(0, pool.size() + " clips are spoken (files: " + made + ")"));
            factory.goOn(size.mostFiles());
            return loop.run(pool, before, request.timeLimit(), request.seed(), progress);
        }
    }

    private Surroundings surroundings(long seed) {
        return new Surroundings(size.noises(), new SplittableRandom(seed));
    }

    private TrainedBundle bundle(
            Block network,
            NDManager manager,
            Architecture architecture,
            SpeechTexts texts,
            Checkpoint.Run run,
            TrainingRequest request)
            throws IOException {
        request.progress().at(1, "learning which words follow each other");
        WordLanguage language = language(texts.training());
        request.progress().at(1, "weighing the language against the sound");
        WordLanguage.Weights weights = new WeightChoice(network, manager, surroundings(request.seed()))
                .best(texts.checking(), size.checks(), language, request.seed() + 1);
        return new TrainedBundle(
                manifest(architecture, weights, request.seed()),
                Map.of(
                        ModelBundle.WEIGHTS, Weights.encode(network, manager),
                        SpeechModel.LANGUAGE, language.encode()),
                List.of(),
                SpeechNotes.of(run, texts));
    }

    static WordLanguage language(List<String> phrases) {
        List<List<byte[]>> words = phrases.stream()
                .map(phrase ->
                        Arrays.stream(phrase.split(" ")).map(Spelling::symbols).toList())
                .toList();
        return LanguageLearner.learn(words, Spelling.ALPHABET.delimiter());
    }

    private static BundleManifest manifest(Architecture architecture, WordLanguage.Weights weights, long seed) {
        return new BundleManifest(
                SpeechModel.BUNDLE,
                VERSION,
                Modality.AUDIO,
                BundleFormat.DJL,
                architecture,
                new Settings(Map.of(
                        "sampleRate", MediaDecoder.SAMPLE_RATE,
                        "melBands", LogMel.BANDS,
                        "languageWeight", weights.language(),
                        "wordWeight", weights.word(),
                        "unknownWord", weights.unknown())),
                List.of(),
                List.of("letters"),
                Map.of(),
                Map.of(),
                "Apache-2.0",
                SpeechNotes.SOURCES,
                seed);
    }
}
