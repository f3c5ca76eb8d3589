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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A text bundle's weights: hashed n-grams that answer what they are sure is harmless, and an encoder for the rest. Its
 * arrays live in native memory until it is closed.
 */
final class TextModel implements AutoCloseable {

    static final String NAME = "ngram-encoder-cascade";
    static final String NGRAMS = "ngrams.safetensors";
    static final String VOCABULARY = "vocabulary.txt";

    private final NgramModel ngrams;
    private final EncoderModel encoder;
    private final WordPieces vocabulary;
    private final EncoderArchitecture architecture;
    private final CalibratedScores first;
    private final CalibratedScores second;
    private final double[] sureBelow;

    private TextModel(
            NgramModel ngrams,
            EncoderModel encoder,
            WordPieces vocabulary,
            EncoderArchitecture architecture,
            CalibratedScores first,
            CalibratedScores second,
            double[] sureBelow) {
        this.ngrams = ngrams;
        this.encoder = encoder;
        this.vocabulary = vocabulary;
        this.architecture = architecture;
        this.first = first;
        this.second = second;
        this.sureBelow = sureBelow;
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
        WordPieces vocabulary = vocabulary(bundle, architecture);
        List<Category> categories = manifest.categoryList();
        FirstStage first = FirstStage.from(settings, categories.size());
        NgramModel ngrams = NgramModel.of(NgramArchitecture.from(settings), categories.size(), bundle.file(NGRAMS));
        try {
            return new TextModel(
                    ngrams,
                    EncoderModel.of(architecture, categories.size(), bundle.file(ModelBundle.WEIGHTS)),
                    vocabulary,
                    architecture,
                    new CalibratedScores(categories, first.calibrations()),
                    new CalibratedScores(
                            categories,
                            categories.stream().map(manifest::calibrationOf).toList()),
                    first.sureBelow());
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

    /**
     * What the manifest says of the n-grams.
     *
     * @param sureBelow per category the probability below which the encoder is not asked
     */
    record FirstStage(List<Calibration> calibrations, double[] sureBelow) {

        static FirstStage from(Settings settings, int categories) {
            List<Double> slopes = settings.decimals("firstSlopes");
            List<Double> intercepts = settings.decimals("firstIntercepts");
            List<Double> sure = settings.decimals("sureBelow");
            if (slopes.size() != categories || intercepts.size() != categories || sure.size() != categories) {
                throw new BundleException("the manifest needs as many firstSlopes, firstIntercepts and sureBelow as"
                        + " categories, which are " + categories);
            }
            return new FirstStage(
                    IntStream.range(0, categories)
                            .mapToObj(i -> new Calibration(slopes.get(i), intercepts.get(i)))
                            .toList(),
                    sure.stream().mapToDouble(Double::doubleValue).toArray());
        }

        Map<String, Object> settings() {
            Map<String, Object> result = new HashMap<>();
            result.put(
                    "firstSlopes", calibrations.stream().map(Calibration::slope).toList());
            result.put(
                    "firstIntercepts",
                    calibrations.stream().map(Calibration::intercept).toList());
            result.put("sureBelow", java.util.Arrays.stream(sureBelow).boxed().toList());
            return result;
        }
    }

    TextFeatures features(String text) {
        return TextFeatures.of(text, ngrams.buckets(), vocabulary, architecture.positions());
    }

    List<Category> categories() {
        return second.categories();
    }

    /** Calibrated scores of the n-grams. */
    List<double[]> first(List<int[]> rows) {
        return ngrams.logits(rows).stream().map(first::of).toList();
    }

    /** Calibrated scores of the encoder. */
    List<double[]> second(List<int[]> rows) {
        return encoder.logits(rows).stream().map(second::of).toList();
    }

    /** Which of the first stage's scores are not so low in every category that the encoder need not be asked. */
    List<Integer> unsure(List<double[]> first) {
        return IntStream.range(0, first.size())
                .filter(i -> !isSure(first.get(i)))
                .boxed()
                .toList();
    }

    private boolean isSure(double[] scores) {
        return IntStream.range(0, scores.length).allMatch(i -> scores[i] < sureBelow[i]);
    }

    /** The first stage's scores with the encoder's where it was asked. */
    static List<double[]> replaced(List<double[]> first, List<Integer> unsure, List<double[]> second) {
        List<double[]> all = new ArrayList<>(first);
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
