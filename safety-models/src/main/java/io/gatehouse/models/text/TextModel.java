package io.gatehouse.models.text;

import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.models.bundle.BundleException;
import io.gatehouse.models.bundle.BundleManifest;
import io.gatehouse.models.bundle.Calibration;
import io.gatehouse.models.bundle.ModelBundle;
import io.gatehouse.models.bundle.Settings;
import io.gatehouse.models.text.encoder.EncoderArchitecture;
import io.gatehouse.models.text.encoder.EncoderModel;
import io.gatehouse.models.text.encoder.WordPieces;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A text bundle's weights: hashed n-grams that answer what they are sure is harmless, and an encoder for the rest. Its
 * arrays live in native memory until it is closed.
 */
final class TextModel implements AutoCloseable {

    static final String NAME = "ngram-encoder-cascade";
    static final String NGRAMS = "ngrams.safetensors";
    static final String VOCABULARY = "vocabulary.txt";
    static final String SPELLING = "spelling.bin";

    private final NgramModel ngrams;
    private final EncoderModel encoder;
    private final TextReader reader;
    private final CalibratedScores first;
    private final CalibratedScores second;
    private final FirstStage stage;

    private TextModel(
            NgramModel ngrams,
            EncoderModel encoder,
            TextReader reader,
            CalibratedScores first,
            CalibratedScores second,
            FirstStage stage) {
        this.ngrams = ngrams;
        this.encoder = encoder;
        this.reader = reader;
        this.first = first;
        this.second = second;
        this.stage = stage;
    }

    /** @throws BundleException if the bundle is of another architecture or its weights do not fit */
    static TextModel open(ModelBundle bundle) {
        BundleManifest manifest = bundle.manifest();
        if (!manifest.architecture().name().equals(NAME)) {
            throw new BundleException("bundle " + bundle.ref().label() + " is of the architecture \""
                    + manifest.architecture().name() + "\", but text is scored by \"" + NAME + '"');
        }
        Settings settings = manifest.architecture().settings();
        EncoderArchitecture architecture = EncoderArchitecture.from(settings);
        List<Category> categories = manifest.categoryList();
        FirstStage first = FirstStage.from(settings, categories.size());
        NgramArchitecture ngramArchitecture = NgramArchitecture.from(settings);
        TextReader reader = new TextReader(
                ngramArchitecture.buckets(),
                vocabulary(bundle, architecture),
                spelling(bundle),
                architecture.positions());
        NgramModel ngrams =
                NgramModel.of(ngramArchitecture, categories.size() + FirstStage.ANYTHING, bundle.file(NGRAMS));
        try {
            return new TextModel(
                    ngrams,
                    EncoderModel.of(architecture, categories.size(), bundle.file(ModelBundle.WEIGHTS)),
                    reader,
                    new CalibratedScores(categories, first.calibrations()),
                    new CalibratedScores(
                            categories,
                            categories.stream().map(manifest::calibrationOf).toList()),
                    first);
        } catch (RuntimeException e) {
            ngrams.close();
            throw e;
        }
    }

    private static WordPieces vocabulary(ModelBundle bundle, EncoderArchitecture architecture) {
        try {
            WordPieces vocabulary = WordPieces.decode(bundle.file(VOCABULARY));
            if (vocabulary.size() != architecture.vocabulary()) {
                throw new IllegalArgumentException("it has " + vocabulary.size()
                        + " word pieces, but the manifest says " + architecture.vocabulary());
            }
            return vocabulary;
        } catch (IllegalArgumentException e) {
            throw new BundleException(
                    "the vocabulary of bundle " + bundle.ref().label() + " is not usable: " + e.getMessage(), e);
        }
    }

    /** Bundles of earlier versions have none, and mend nothing. */
    static Spelling spelling(ModelBundle bundle) {
        if (!bundle.manifest().files().containsKey(SPELLING)) {
            return Spelling.NONE;
        }
        try {
            return Spelling.decode(bundle.file(SPELLING));
        } catch (IllegalArgumentException e) {
            throw new BundleException(
                    "the spelling of bundle " + bundle.ref().label() + " is not usable: " + e.getMessage(), e);
        }
    }

    /**
     * What the manifest says of the n-grams, whose last output says whether a text belongs to any category at all.
     *
     * @param calibrations per category
     * @param anything calibration of the last output
     * @param alarms per category, what its score is multiplied by to be compared with the probability of anything
     * @param sureBelow the doubt below which the encoder is not asked
     */
    record FirstStage(List<Calibration> calibrations, Calibration anything, List<Double> alarms, double sureBelow) {

        /** Outputs beside those of the categories. */
        static final int ANYTHING = 1;

        private static final String ALARMS = "firstAlarms";

        static FirstStage from(Settings settings, int categories) {
            List<Double> slopes = settings.decimals("firstSlopes");
            List<Double> intercepts = settings.decimals("firstIntercepts");
            if (slopes.size() != categories + ANYTHING || intercepts.size() != categories + ANYTHING) {
                throw new BundleException("the manifest needs a firstSlopes and a firstIntercepts for each of its "
                        + categories + " categories and one for anything at all");
            }
            List<Calibration> all = IntStream.range(0, slopes.size())
                    .mapToObj(i -> new Calibration(slopes.get(i), intercepts.get(i)))
                    .toList();
            return new FirstStage(
                    all.subList(0, categories),
                    all.getLast(),
                    alarms(settings, categories),
                    settings.decimal("sureBelow"));
        }

        /** Bundles of earlier versions have none, and doubt by the last output alone. */
        private static List<Double> alarms(Settings settings, int categories) {
            if (!settings.values().containsKey(ALARMS)) {
                return Collections.nCopies(categories, 0.0);
            }
            List<Double> alarms = settings.decimals(ALARMS);
            if (alarms.size() != categories) {
                throw new BundleException("the manifest needs a " + ALARMS + " for each of its " + categories
                        + " categories, but has " + alarms.size());
            }
            return alarms;
        }

        Map<String, Object> settings() {
            List<Calibration> all =
                    Stream.concat(calibrations.stream(), Stream.of(anything)).toList();
            return Map.of(
                    "firstSlopes",
                    all.stream().map(Calibration::slope).toList(),
                    "firstIntercepts",
                    all.stream().map(Calibration::intercept).toList(),
                    ALARMS,
                    alarms,
                    "sureBelow",
                    sureBelow);
        }

        FirstScores scores(CalibratedScores categories, float[] logits) {
            double[] scores = categories.of(logits);
            double doubt = anything.apply(logits[logits.length - 1]);
            for (int category = 0; category < scores.length; category++) {
                doubt = Math.max(doubt, alarms.get(category) * scores[category]);
            }
            return new FirstScores(scores, doubt);
        }
    }

    TextFeatures features(String text) {
        return reader.features(text);
    }

    List<Category> categories() {
        return second.categories();
    }

    List<FirstScores> first(List<int[]> rows) {
        return ngrams.logits(rows).stream()
                .map(logits -> stage.scores(first, logits))
                .toList();
    }

    /** Calibrated scores of the encoder. */
    List<double[]> second(List<int[]> rows) {
        return encoder.logits(rows).stream().map(second::of).toList();
    }

    /** Which windows the first stage does not know to be harmless, so that the encoder has to be asked. */
    List<Integer> unsure(List<FirstScores> first) {
        return IntStream.range(0, first.size())
                .filter(i -> first.get(i).doubt() >= stage.sureBelow())
                .boxed()
                .toList();
    }

    /** The first stage's scores with the encoder's where it was asked. */
    static List<double[]> replaced(List<FirstScores> first, List<Integer> unsure, List<double[]> second) {
        List<double[]> all =
                new ArrayList<>(first.stream().map(FirstScores::scores).toList());
        for (int i = 0; i < unsure.size(); i++) {
            all.set(unsure.get(i), second.get(i));
        }
        return all;
    }

    @Override
    public void close() {
        ngrams.close();
        encoder.close();
    }
}
