package io.gatehouse.models.text;

import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.models.text.Example.Split;
import io.gatehouse.models.text.TextWindows.Window;
import io.gatehouse.models.training.LabelledRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** Labelled texts as the rows that both stages train on. */
final class TextRows {

    /** The longest input of the encoder, its frame included. */
    static final int POSITIONS = 128;

    /** Rare categories weigh more, but none weighs so much that noise decides. */
    private static final double LARGEST_WEIGHT = 6;

    /**
     * A large set must not drown the others: of each at most so many texts are seen in an epoch, others in the next.
     */
    private static final Map<String, Integer> MOST_PER_EPOCH = Map.of(
            Contrasts.SOURCE,
            60_000,
            "goemotions_traindev",
            26_000,
            "davidson",
            6_000,
            "civil_toxicspans_train",
            6_000);

    /** Small sources that alone speak of some categories; their texts are said in other ways, too. */
    private static final Set<String> THIN = Set.of(Contrasts.SOURCE, "ailuminate_en_us");

    /** No encoder that was pretrained on English learns French from a thousand prompts. */
    private static final Set<String> NGRAMS_ONLY = Set.of("ailuminate_fr_fr");

    private static final double CONTRACTED = 0.4;
    private static final double IN_COMPANY = 0.25;
    private static final double DISGUISED = 0.18;

    /** What normalisation does not wholly lift; what it cannot lift at all stands here twice. */
    private static final List<Attack> DISGUISES = List.of(
            Attack.SWAPPED_LETTERS,
            Attack.SWAPPED_LETTERS,
            Attack.DELETED_LETTER,
            Attack.DELETED_LETTER,
            Attack.SPLIT_WORD,
            Attack.MISSING_SPACES,
            Attack.LEETSPEAK,
            Attack.INSERTED_PUNCTUATION,
            Attack.SPACED_LETTERS,
            Attack.STRETCHED);

    /** A text that was cut into the first window of each stage. */
    record Prepared(Example example, int[] ngrams, int[] pieces, float[] labels, float[] weights, Anything anything) {

        /** Labels of the categories, and behind them that of anything at all. */
        LabelledRow forNgrams() {
            float[] allLabels = Arrays.copyOf(labels, labels.length + 1);
            float[] allWeights = Arrays.copyOf(weights, weights.length + 1);
            allLabels[labels.length] = anything == Anything.YES ? 1 : 0;
            allWeights[labels.length] = anything == Anything.UNKNOWN ? 0 : 1;
            return new LabelledRow(ngrams, allLabels, allWeights);
        }

        LabelledRow forEncoder() {
            return new LabelledRow(pieces, labels, weights);
        }
    }

    private final List<Example> examples;
    private final List<Category> categories;
    private final TextReader reader;
    private final double[] weights;
    private final long seed;

    TextRows(List<Example> examples, List<Category> categories, TextReader reader, long seed) {
        this.examples = examples;
        this.categories = categories;
        this.reader = reader;
        this.weights = weights(examples, categories);
        this.seed = seed;
    }

    List<Prepared> of(Split split) {
        return split(split).map(this::prepared).toList();
    }

    /** What the first stage trains on: one choice of the large sets, for n-grams learn little from many alike. */
    List<Prepared> firstStage() {
        return chosen(0, split(Split.TRAIN)).map(this::prepared).toList();
    }

    /** Rows of the encoder that are not trained on. */
    List<LabelledRow> encoder(Split split) {
        return split(split).filter(TextRows::isForEncoder).map(this::row).toList();
    }

    /** What the encoder trains on in an epoch: another choice of the large sets and other ways to say each time. */
    List<LabelledRow> epoch(int epoch) {
        return chosen(epoch, split(Split.TRAIN).filter(TextRows::isForEncoder))
                .map(this::row)
                .toList();
    }

    private Stream<Example> chosen(int epoch, Stream<Example> all) {
        Random random = new Random(seed * 31 + epoch);
        List<Example> train = new ArrayList<>(all.toList());
        // An answer to hate would be no company: what stands beside it would no longer be meant.
        Company company = new Company(
                train.stream()
                        .filter(example -> !THIN.contains(example.source()))
                        .toList(),
                random);
        Collections.shuffle(train, random);
        Map<String, Integer> seen = new HashMap<>();
        List<Example> chosen = new ArrayList<>();
        for (Example example : train) {
            int count = seen.merge(example.source(), 1, Integer::sum);
            if (count <= MOST_PER_EPOCH.getOrDefault(example.source(), Integer.MAX_VALUE)) {
                chosen.add(varied(example, company, random));
            }
        }
        return chosen.stream();
    }

    private static Example varied(Example example, Company company, Random random) {
        Example varied = random.nextDouble() < CONTRACTED ? Contractions.in(example) : example;
        if (THIN.contains(example.source()) && random.nextDouble() < IN_COMPANY) {
            varied = company.around(varied);
        }
        return random.nextDouble() < DISGUISED
                ? varied.saying(DISGUISES.get(random.nextInt(DISGUISES.size())).apply(varied.text(), random))
                : varied;
    }

    static boolean isForEncoder(Example example) {
        return !NGRAMS_ONLY.contains(example.source());
    }

    private Stream<Example> split(Split split) {
        return examples.stream().filter(example -> example.split() == split);
    }

    private LabelledRow row(Example example) {
        return prepared(example).forEncoder();
    }

    private Prepared prepared(Example example) {
        TextFeatures features = reader.features(example.text());
        Window first = features.windows().getFirst();
        float[] labels = new float[categories.size()];
        float[] known = new float[categories.size()];
        for (int i = 0; i < labels.length; i++) {
            Boolean label = example.labels().get(categories.get(i));
            labels[i] = Boolean.TRUE.equals(label) ? 1 : 0;
            known[i] = label == null ? 0 : label ? (float) weights[i] : 1;
        }
        return new Prepared(
                example,
                features.ngrams(first, word -> false),
                features.pieces(first, word -> false),
                labels,
                known,
                Anything.of(example));
    }

    private static double[] weights(List<Example> examples, List<Category> categories) {
        return categories.stream()
                .mapToDouble(category -> {
                    long yes = count(examples, category, true);
                    return Math.clamp(
                            Math.sqrt((double) count(examples, category, false) / Math.max(1, yes)) / 2,
                            1,
                            LARGEST_WEIGHT);
                })
                .toArray();
    }

    private static long count(List<Example> examples, Category category, boolean label) {
        return examples.stream()
                .filter(example -> Objects.equals(example.labels().get(category), label))
                .count();
    }
}
