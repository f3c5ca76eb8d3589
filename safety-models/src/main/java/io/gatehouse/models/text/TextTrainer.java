package io.gatehouse.models.text;

import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.models.bundle.BundleFormat;
import io.gatehouse.models.bundle.BundleManifest;
import io.gatehouse.models.bundle.Calibration;
import io.gatehouse.models.bundle.ModelBundle;
import io.gatehouse.models.bundle.Settings;
import io.gatehouse.models.text.Example.Split;
import io.gatehouse.models.training.HeldBackScores;
import io.gatehouse.models.training.PlattFit;
import io.gatehouse.models.training.TrainedBundle;
import io.gatehouse.models.training.Trainer;
import io.gatehouse.models.training.TrainingRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Trains {@code text-safety} on the public sets in {@code text/} and the project's own sentences. */
public final class TextTrainer implements Trainer {

    private static final String ID = "text-safety";
    private static final String VERSION = "0.2.0";
    private static final NgramArchitecture ARCHITECTURE = new NgramArchitecture(1 << 17, 24, 64);

    /** With fewer held-back examples of a category nobody could say how good its scores are. */
    private static final int FEWEST_POSITIVES = 30;

    /** Rare categories weigh more, but none weighs so much that noise decides. */
    private static final double LARGEST_WEIGHT = 8;

    /** Small sources that alone speak of some categories; their texts are seen again, shortened and in company. */
    private static final Set<String> THIN = Set.of(Contrasts.SOURCE, "ailuminate_en_us", "ailuminate_fr_fr");

    private final Clock clock;

    public TextTrainer() {
        this(Clock.systemUTC());
    }

    TextTrainer(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Modality modality() {
        return Modality.TEXT;
    }

    @Override
    public TrainedBundle train(TrainingRequest request) throws IOException {
        List<Example> examples = new TextCorpus(request.data(), request.seed()).read();
        List<Category> categories = measurable(examples);
        request.progress().at(0, examples.size() + " texts, " + categories.size() + " categories");
        double[] weights = weights(examples, categories);
        Map<Split, List<NgramTraining.Row>> rows = examples.stream()
                .collect(Collectors.groupingBy(
                        Example::split,
                        Collectors.mapping(example -> row(example, categories, weights), Collectors.toList())));
        repeats(examples, request.seed())
                .map(example -> row(example, categories, weights))
                .forEach(rows.computeIfAbsent(Split.TRAIN, split -> new ArrayList<>())::add);
        byte[] encoded = new NgramTraining(ARCHITECTURE, categories.size(), request, clock)
                .run(rows.getOrDefault(Split.TRAIN, List.of()), rows.getOrDefault(Split.STOP, List.of()));
        try (NgramModel model = NgramModel.of(ARCHITECTURE, categories.size(), encoded)) {
            List<Calibration> calibrations =
                    calibrate(model, rows.getOrDefault(Split.CALIBRATE, List.of()), categories);
            return bundle(
                    request.seed(),
                    encoded,
                    categories,
                    calibrations,
                    heldBack(model, examples, categories, calibrations));
        }
    }

    private static Stream<Example> repeats(List<Example> examples, long seed) {
        List<Example> train = examples.stream()
                .filter(example -> example.split() == Split.TRAIN)
                .toList();
        Company company = new Company(train, new Random(seed));
        return train.stream()
                .filter(example -> THIN.contains(example.source()))
                .flatMap(example -> Stream.of(
                        Contractions.in(example), company.around(example), company.around(Contractions.in(example))));
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

    private static double[] weights(List<Example> examples, List<Category> categories) {
        return categories.stream()
                .mapToDouble(category -> {
                    long yes = count(examples, category, true);
                    return Math.clamp(
                            Math.sqrt((double) count(examples, category, false) / Math.max(1, yes)), 1, LARGEST_WEIGHT);
                })
                .toArray();
    }

    private static long count(List<Example> examples, Category category, boolean label) {
        return examples.stream()
                .filter(example -> Objects.equals(example.labels().get(category), label))
                .count();
    }

    private static NgramTraining.Row row(Example example, List<Category> categories, double[] weights) {
        float[] labels = new float[categories.size()];
        float[] known = new float[categories.size()];
        for (int i = 0; i < labels.length; i++) {
            Boolean label = example.labels().get(categories.get(i));
            labels[i] = Boolean.TRUE.equals(label) ? 1 : 0;
            known[i] = label == null ? 0 : label ? (float) weights[i] : 1;
        }
        return new NgramTraining.Row(firstWindow(example.text()), labels, known);
    }

    private static int[] firstWindow(String text) {
        NgramFeatures features = NgramFeatures.of(text, ARCHITECTURE.buckets());
        return features.ids(0, Math.min(TextWindows.LENGTH, features.tokens().size()), word -> false);
    }

    private static List<Calibration> calibrate(
            NgramModel model, List<NgramTraining.Row> rows, List<Category> categories) {
        List<float[]> logits =
                model.logits(rows.stream().map(NgramTraining.Row::ids).toList());
        return IntStream.range(0, categories.size())
                .mapToObj(category -> {
                    int[] known = IntStream.range(0, rows.size())
                            .filter(i -> rows.get(i).weights()[category] > 0)
                            .toArray();
                    boolean[] labels = new boolean[known.length];
                    double[] values = new double[known.length];
                    for (int i = 0; i < known.length; i++) {
                        labels[i] = rows.get(known[i]).labels()[category] > 0;
                        values[i] = logits.get(known[i])[category];
                    }
                    return PlattFit.of(values, labels);
                })
                .toList();
    }

    private static List<HeldBackScores> heldBack(
            NgramModel model, List<Example> examples, List<Category> categories, List<Calibration> calibrations) {
        List<Example> held = examples.stream()
                .filter(example -> example.split() == Split.HELD_BACK)
                .toList();
        CalibratedScores calibrated = new CalibratedScores(categories, calibrations);
        List<double[]> scores =
                model
                        .logits(held.stream()
                                .map(example -> firstWindow(example.text()))
                                .toList())
                        .stream()
                        .map(calibrated::of)
                        .toList();
        List<HeldBackScores> figures = new ArrayList<>();
        for (int category = 0; category < categories.size(); category++) {
            figures.addAll(figures(held, scores, categories.get(category), category));
        }
        return figures;
    }

    private static List<HeldBackScores> figures(
            List<Example> held, List<double[]> scores, Category category, int output) {
        Map<String, List<Integer>> bySource = IntStream.range(0, held.size())
                .boxed()
                .filter(i -> held.get(i).labels().containsKey(category))
                .collect(Collectors.groupingBy(i -> held.get(i).source(), LinkedHashMap::new, Collectors.toList()));
        return bySource.entrySet().stream()
                .map(entry -> {
                    List<Integer> items = entry.getValue();
                    boolean[] labels = new boolean[items.size()];
                    for (int i = 0; i < labels.length; i++) {
                        labels[i] = held.get(items.get(i)).labels().getOrDefault(category, false);
                    }
                    double[] values = items.stream()
                            .mapToDouble(i -> scores.get(i)[output])
                            .toArray();
                    return new HeldBackScores(category.wireName(), entry.getKey(), values, labels);
                })
                .toList();
    }

    private static TrainedBundle bundle(
            long seed,
            byte[] weights,
            List<Category> categories,
            List<Calibration> calibrations,
            List<HeldBackScores> heldBack) {
        Map<String, Calibration> calibration = new LinkedHashMap<>();
        for (int i = 0; i < categories.size(); i++) {
            calibration.put(categories.get(i).wireName(), calibrations.get(i));
        }
        Settings input = new Settings(Map.of("languages", List.of("en")));
        BundleManifest manifest = new BundleManifest(
                ID,
                VERSION,
                Modality.TEXT,
                BundleFormat.DJL,
                ARCHITECTURE.manifest(),
                input,
                List.copyOf(calibration.keySet()),
                List.of(),
                calibration,
                Map.of(),
                "Apache-2.0",
                sources(),
                seed);
        return new TrainedBundle(
                manifest, Map.of(ModelBundle.WEIGHTS, weights), heldBack, TextCardNotes.of(categories));
    }

    private static List<BundleManifest.Source> sources() {
        return Stream.concat(
                        TextSets.ALL.stream().map(set -> new BundleManifest.Source(set.name(), set.licence())),
                        Stream.of(
                                new BundleManifest.Source("surge-ai/profanity (labels only)", "MIT"),
                                new BundleManifest.Source("the project's own sentences, contrasts.yaml", "Apache-2.0")))
                .toList();
    }
}
