package io.gatehouse.models.text;

import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.models.bundle.BundleFormat;
import io.gatehouse.models.bundle.BundleManifest;
import io.gatehouse.models.bundle.Calibration;
import io.gatehouse.models.bundle.ModelBundle;
import io.gatehouse.models.bundle.Settings;
import io.gatehouse.models.text.encoder.EncoderArchitecture;
import io.gatehouse.models.training.TrainedBundle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A text bundle whose weights are there and whose calibration is not.
 *
 * @param encoder and {@code ngrams} weights, as they are stored
 * @param seed that decides which texts were held back from them
 */
record TextBundle(
        List<Category> categories,
        EncoderArchitecture architecture,
        NgramArchitecture ngramArchitecture,
        TextReader reader,
        byte[] encoder,
        byte[] ngrams,
        long seed) {

    private static final String ID = "text-safety";
    private static final String VERSION = "0.5.2";

    /** Its figures are those of the whole path that a text goes, and are taken from the finished bundle. */
    TrainedBundle with(Calibrated calibrated, Optional<TrainedBundle.Before> before) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(ModelBundle.WEIGHTS, encoder);
        files.put(TextModel.NGRAMS, ngrams);
        files.put(TextModel.VOCABULARY, reader.vocabulary().encode());
        files.put(TextModel.SPELLING, reader.spelling().encode());
        return new TrainedBundle(manifest(calibrated), files, List.of(), TextCardNotes.of(categories), before);
    }

    private BundleManifest manifest(Calibrated calibrated) {
        Map<String, Calibration> calibration = new LinkedHashMap<>();
        for (int i = 0; i < categories.size(); i++) {
            calibration.put(categories.get(i).wireName(), calibrated.second().get(i));
        }
        Map<String, Object> settings = new TreeMap<>(architecture.settings());
        settings.putAll(ngramArchitecture.settings());
        settings.putAll(calibrated.first().settings());
        return new BundleManifest(
                ID,
                VERSION,
                Modality.TEXT,
                BundleFormat.DJL,
                new BundleManifest.Architecture(TextModel.NAME, new Settings(settings)),
                new Settings(Map.of("languages", List.of("en"))),
                List.copyOf(calibration.keySet()),
                List.of(),
                calibration,
                Map.of(),
                "Apache-2.0",
                sources(),
                seed);
    }

    private static List<BundleManifest.Source> sources() {
        return Stream.concat(
                        TextSets.ALL.stream().map(set -> new BundleManifest.Source(set.name(), set.licence())),
                        Stream.of(
                                new BundleManifest.Source("surge-ai/profanity (labels only)", "MIT"),
                                new BundleManifest.Source(
                                        "sentence-transformers/all-MiniLM-L6-v2 (the encoder's first weights)",
                                        "Apache-2.0"),
                                new BundleManifest.Source(
                                        "the project's own sentences, the grammars in contrasts/", "Apache-2.0")))
                .toList();
    }
}
