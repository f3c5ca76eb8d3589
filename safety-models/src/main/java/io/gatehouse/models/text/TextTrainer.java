package io.gatehouse.models.text;

import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.models.bundle.ModelBundle;
import io.gatehouse.models.text.Example.Split;
import io.gatehouse.models.text.encoder.EncoderArchitecture;
import io.gatehouse.models.text.encoder.EncoderModel;
import io.gatehouse.models.text.encoder.EncoderTraining;
import io.gatehouse.models.text.encoder.MatrixProducts;
import io.gatehouse.models.training.LabelledRow;
import io.gatehouse.models.training.TrainedBundle;
import io.gatehouse.models.training.Trainer;
import io.gatehouse.models.training.TrainingProgress;
import io.gatehouse.models.training.TrainingRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Trains {@code text-safety} on the public sets in {@code text/} and the project's own sentences. */
public final class TextTrainer implements Trainer {

    private static final NgramArchitecture NGRAMS = new NgramArchitecture(1 << 17, 24, 64);

    /** Shares of the whole time that lie behind when a stage begins, for the bar that a waiting person sees. */
    private static final double ENCODER_DONE = 0.83;

    private static final double TAUGHT = 0.91;
    private static final double LEARNT = 0.97;

    /** With fewer held-back examples of a category nobody could say how good its scores are. */
    private static final int FEWEST_POSITIVES = 30;

    private final Optional<ModelBundle> before;
    private final Clock clock;

    /**
     * @param before the bundle whose encoder is trained further; without it, training begins with the pretrained one
     */
    public TextTrainer(Optional<ModelBundle> before) {
        this(before, Clock.systemUTC());
    }

    TextTrainer(Optional<ModelBundle> before, Clock clock) {
        this.before = before;
        this.clock = clock;
    }

    @Override
    public Modality modality() {
        return Modality.TEXT;
    }

    @Override
    public TrainedBundle train(TrainingRequest request) throws IOException {
        Instant start = clock.instant();
        Instant end = start.plus(request.timeLimit());
        Instant encoderEnd =
                start.plusMillis(Math.round(ENCODER_DONE * request.timeLimit().toMillis()));
        List<Example> examples = new TextCorpus(request.data(), request.seed()).read();
        List<Category> categories = measurable(examples);
        request.progress().at(0, examples.size() + " texts, " + categories.size() + " categories");
        TextStart beginning = before.isPresent()
                ? TextStart.from(before.get(), categories, request.seed())
                : TextStart.pretrained(words(examples));
        EncoderArchitecture architecture = beginning.architecture();
        TextReader reader = TextReader.learnt(
                NGRAMS.buckets(), beginning.vocabulary(), examples, request.data(), TextRows.POSITIONS);
        TextRows rows = new TextRows(examples, categories, reader, request.seed());
        byte[] encoder = new EncoderTraining(
                        architecture,
                        categories.size(),
                        beginning.plan(),
                        request.stage(0, ENCODER_DONE),
                        clock,
                        encoderEnd)
                .run(beginning.weights(), rows::epoch, rows.encoder(Split.STOP));
        try (EncoderModel second = EncoderModel.of(architecture, categories.size(), encoder)) {
            int outputs = categories.size() + TextModel.FirstStage.ANYTHING;
            byte[] ngrams = ngrams(rows, new Distillation(second::logits, categories), outputs, request, end);
            request.progress().at(LEARNT, "calibrating");
            Calibrated calibrated = calibrated(rows, categories, ngrams, outputs, second);
            return new TextBundle(categories, architecture, NGRAMS, reader, encoder, ngrams, request.seed())
                    .with(calibrated, before.map(bundle -> new TrainedBundle.Before(bundle.ref(), false)));
        }
    }

    /** The n-grams' weights, learnt from the labels and from the encoder. */
    private byte[] ngrams(TextRows rows, Distillation distillation, int outputs, TrainingRequest request, Instant end) {
        TrainingProgress progress = request.stage(ENCODER_DONE, TAUGHT).progress();
        List<LabelledRow> train =
                MatrixProducts.during(request, () -> distillation.taught(rows.firstStage(), progress));
        List<LabelledRow> stop =
                MatrixProducts.during(request, () -> distillation.taught(rows.of(Split.STOP), (done, what) -> {}));
        return new NgramTraining(NGRAMS, outputs, request.stage(TAUGHT, LEARNT), clock, end).run(train, stop);
    }

    private static Calibrated calibrated(
            TextRows rows, List<Category> categories, byte[] ngrams, int outputs, EncoderModel second) {
        try (NgramModel first = NgramModel.of(NGRAMS, outputs, ngrams)) {
            return Calibrated.on(rows.of(Split.CALIBRATE), categories, first, second);
        }
    }

    private static Stream<String> words(List<Example> examples) {
        return examples.stream()
                .filter(example -> example.split() == Split.TRAIN)
                .filter(TextRows::isForEncoder)
                .flatMap(example -> Token.of(example.text()).stream())
                .flatMap(token -> WordPieceFeatures.words(token.form()).stream());
    }

    private static List<Category> measurable(List<Example> examples) {
        return Stream.of(Category.values())
                .filter(category -> examples.stream()
                                .filter(example -> example.split() == Split.HELD_BACK)
                                .filter(example -> example.labels().getOrDefault(category, false))
                                .count()
                        >= FEWEST_POSITIVES)
                .toList();
    }
}
