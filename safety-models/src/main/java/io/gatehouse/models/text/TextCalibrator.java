package io.gatehouse.models.text;

import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.models.bundle.ModelBundle;
import io.gatehouse.models.bundle.Settings;
import io.gatehouse.models.text.Example.Split;
import io.gatehouse.models.text.encoder.EncoderModel;
import io.gatehouse.models.training.TrainedBundle;
import io.gatehouse.models.training.Trainer;
import io.gatehouse.models.training.TrainingRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Calibrates a text bundle anew, as its weights are run on this machine, and finds again what its first stage may
 * answer alone and how words are spelt. No weight changes.
 */
public final class TextCalibrator implements Trainer {

    private final ModelBundle bundle;

    public TextCalibrator(ModelBundle bundle) {
        this.bundle = bundle;
    }

    @Override
    public Modality modality() {
        return Modality.TEXT;
    }

    @Override
    public TrainedBundle train(TrainingRequest request) throws IOException {
        List<Category> categories = bundle.manifest().categoryList();
        TextStart given = TextStart.from(bundle, categories, request.seed());
        Settings settings = bundle.manifest().architecture().settings();
        NgramArchitecture architecture = NgramArchitecture.from(settings);
        List<Example> examples = new TextCorpus(request.data(), request.seed()).read();
        TextReader reader = TextReader.learnt(
                architecture.buckets(),
                given.vocabulary(),
                examples,
                request.data(),
                given.architecture().positions());
        TextRows rows = new TextRows(examples, categories, reader, request.seed());
        byte[] encoder = bundle.file(ModelBundle.WEIGHTS);
        byte[] ngrams = bundle.file(TextModel.NGRAMS);
        request.progress().at(0, "calibrating");
        try (EncoderModel second = EncoderModel.of(given.architecture(), categories.size(), encoder);
                NgramModel first =
                        NgramModel.of(architecture, categories.size() + TextModel.FirstStage.ANYTHING, ngrams)) {
            Calibrated calibrated = Calibrated.on(rows.of(Split.CALIBRATE), categories, first, second);
            return new TextBundle(
                            categories, given.architecture(), architecture, reader, encoder, ngrams, request.seed())
                    .with(calibrated, Optional.of(new TrainedBundle.Before(bundle.ref(), true)));
        }
    }
}
