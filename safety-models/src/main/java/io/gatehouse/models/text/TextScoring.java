package io.gatehouse.models.text;

import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.models.bundle.ModelBundle;
import io.gatehouse.models.text.TextWindows.Window;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Scores many texts at once by the path that a scan takes, without its queues: for evaluation. */
public final class TextScoring implements AutoCloseable {

    /** Which stages answer. */
    public enum Stages {
        /** As in a scan: the encoder sees what the first stage is not sure of. */
        CASCADE,
        FIRST,
        ENCODER
    }

    private static final int TEXTS_AT_ONCE = 256;

    private final TextModel model;
    private final TextGate gate;
    private final Stages stages;
    private long asked;
    private long windows;

    private TextScoring(TextModel model, TextGate gate, Stages stages) {
        this.model = model;
        this.gate = gate;
        this.stages = stages;
    }

    /** @throws io.gatehouse.models.bundle.BundleException if the bundle is damaged or of another architecture */
    public static TextScoring open(ModelBundle bundle, Stages stages) {
        return new TextScoring(TextModel.open(bundle), TextGate.open(bundle.manifest()), stages);
    }

    public List<Category> categories() {
        return model.categories();
    }

    /**
     * Calibrated scores in the order of {@link #categories}; an empty row where a scan would abstain.
     *
     * <p>The worst window of a long text decides, category by category.
     */
    public List<double[]> scores(List<String> texts) {
        List<double[]> all = new ArrayList<>(texts.size());
        for (int from = 0; from < texts.size(); from += TEXTS_AT_ONCE) {
            all.addAll(group(texts.subList(from, Math.min(texts.size(), from + TEXTS_AT_ONCE))));
        }
        return all;
    }

    /** The share of windows that the encoder saw since this was opened, in 0..1. */
    public double askedShare() {
        return windows == 0 ? 0 : (double) asked / windows;
    }

    /** @param windows of the whole text */
    private record Place(int text, TextFeatures features, Window window, int windows) {}

    private List<double[]> group(List<String> texts) {
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            if (gate.abstention(texts.get(i)).isEmpty()) {
                TextFeatures features = model.features(texts.get(i));
                int text = i;
                if (!features.tokens().isEmpty()) {
                    List<Window> cut = features.windows();
                    cut.forEach(window -> places.add(new Place(text, features, window, cut.size())));
                }
            }
        }
        List<double[]> scores = stages == Stages.ENCODER ? encoder(places) : cascade(places);
        double[][] results = new double[texts.size()][0];
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            double[] few = FewWords.bounded(scores.get(i), place.features());
            results[place.text()] = highest(results[place.text()], ManyWindows.lowered(few, place.windows()));
        }
        return Arrays.asList(results);
    }

    private List<double[]> encoder(List<Place> places) {
        asked += places.size();
        return model.second(places.stream()
                .map(place -> place.features().pieces(place.window(), word -> false))
                .toList());
    }

    private List<double[]> cascade(List<Place> places) {
        windows += places.size();
        List<FirstScores> first = model.first(places.stream()
                .map(place -> place.features().ngrams(place.window(), word -> false))
                .toList());
        if (stages == Stages.FIRST) {
            return TextModel.replaced(first, List.of(), List.of());
        }
        List<Integer> unsure = model.unsure(first);
        return TextModel.replaced(
                first, unsure, encoder(unsure.stream().map(places::get).toList()));
    }

    private static double[] highest(double[] one, double[] other) {
        double[] result = other.clone();
        for (int i = 0; i < one.length; i++) {
            result[i] = Math.max(one[i], other[i]);
        }
        return result;
    }

    @Override
    public void close() {
        model.close();
    }
}
