package io.gatehouse.models.audio;

import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.models.audio.ExampleMaker.Example;
import io.gatehouse.models.audio.TrackMaker.Track;
import io.gatehouse.models.bundle.Calibration;
import io.gatehouse.models.training.HeldBackScores;
import io.gatehouse.models.training.PlattFit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs a model over held-back sounds, to calibrate it or to measure it. */
final class Measuring {

    private static final int BATCH = 32;

    private final WindowModel model;

    Measuring(WindowModel model) {
        this.model = model;
    }

    /** Platt scaling per class; needs a model that is not calibrated yet. */
    Map<String, Calibration> classes(List<Example> examples) {
        List<float[]> probabilities = probabilities(examples);
        Map<String, Calibration> fits = new LinkedHashMap<>();
        for (AudioClass heard : AudioClass.values()) {
            double[] logits = new double[examples.size()];
            boolean[] labels = new boolean[examples.size()];
            for (int i = 0; i < logits.length; i++) {
                double p = Math.clamp(probabilities.get(i)[heard.ordinal()], 1e-6, 1 - 1e-6);
                logits[i] = Math.log(p / (1 - p));
                labels[i] = examples.get(i).heard().contains(heard);
            }
            fits.put(heard.wireName(), PlattFit.of(logits, labels));
        }
        return fits;
    }

    /** The rows of the card; needs a model that is calibrated. */
    List<HeldBackScores> rows(HeldBackSounds.Part sounds, Calibration inauthentic) {
        List<HeldBackScores> rows = new ArrayList<>(windows(sounds.windows()));
        rows.add(heldBackTracks(sounds.tracks(), inauthentic));
        return rows;
    }

    private List<HeldBackScores> windows(List<Example> examples) {
        List<float[]> probabilities = probabilities(examples);
        return Arrays.stream(AudioClass.values())
                .flatMap(heard -> HeldBack.of(heard, examples, probabilities).stream())
                .toList();
    }

    /** Platt scaling of {@code inauthentic} on simulated tracks. */
    Calibration tracks(List<Track> tracks) {
        return PlattFit.of(emptiness(tracks), labels(tracks));
    }

    private HeldBackScores heldBackTracks(List<Track> tracks, Calibration calibration) {
        double[] scores =
                Arrays.stream(emptiness(tracks)).map(calibration::apply).toArray();
        return new HeldBackScores(Category.INAUTHENTIC.wireName(), "simulated tracks", scores, labels(tracks));
    }

    private static boolean[] labels(List<Track> tracks) {
        boolean[] labels = new boolean[tracks.size()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = tracks.get(i).inauthentic();
        }
        return labels;
    }

    private double[] emptiness(List<Track> tracks) {
        return tracks.stream().mapToDouble(this::emptiness).toArray();
    }

    private double emptiness(Track track) {
        ActivityTimeline timeline = new ActivityTimeline();
        Windower windower = new Windower(window ->
                timeline.add(window, model.run(List.of(window.samples())).getFirst()));
        windower.accept(track.samples());
        windower.finish();
        return timeline.emptiness();
    }

    private List<float[]> probabilities(List<Example> examples) {
        List<float[]> all = new ArrayList<>();
        for (int from = 0; from < examples.size(); from += BATCH) {
            all.addAll(model.run(examples.subList(from, Math.min(examples.size(), from + BATCH)).stream()
                    .map(Example::samples)
                    .toList()));
        }
        return all;
    }
}
