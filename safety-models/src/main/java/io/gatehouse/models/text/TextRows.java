package io.gatehouse.models.text;

import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.models.text.Example.Split;
import io.gatehouse.models.text.TextWindows.Window;
import io.gatehouse.models.text.encoder.WordPieces;
import io.gatehouse.models.training.LabelledRow;
import java.util.ArrayList;
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
    private static final Map<String, Integer> MOST_PER_EPOCH =
            Map.of("goemotions_traindev", 14_000, "davidson", 8_000, "civil_toxicspans_train", 6_000);

    /** Small sources that alone speak of some categories; their texts are said in other ways, too. */
    private static final Set<String> THIN = Set.of(Contrasts.SOURCE, "ailuminate_en_us");

    /** No encoder that was pretrained on English learns French from a thousand prompts. */
    private static final Set<String> NGRAMS_ONLY = Set.of("ailuminate_fr_fr");

    private static final double CONTRACTED = 0.4;
    private static final double IN_COMPANY = 0.15;
    private static final double MISSPELLED = 0.1;

    /** A text that was cut into the first window of each stage. */
    record Prepared(Example example, int[] ngrams, int[] pieces, float[] labels, float[] weights) {}

    private final List<Example> examples;
    private final List<Category> categories;
    private final WordPieces vocabulary;
    private final int buckets;
    private final double[] weights;
    private final long seed;

    /** @param buckets of the n-grams */
    TextRows(List<Example> examples, List<Category> categories, WordPieces vocabulary, int buckets, long seed) {
        this.examples = examples;
        this.categories = categories;
        this.vocabulary = vocabulary;
        this.buckets = buckets;
        this.weights = weights(examples, categories);
        this.seed = seed;
    }

    List<Prepared> of(Split split) {
        return split(split).map(this::prepared).toList();
    }

    /** Rows of the first stage; those to train on hold thin sources again, shortened and in company. */
    List<LabelledRow> ngrams(Split split) {
        Stream<Example> all = split == Split.TRAIN ? Stream.concat(split(split), repeats()) : split(split);
        return all.map(this::prepared)
                .map(row -> new LabelledRow(row.ngrams(), row.labels(), row.weights()))
                .toList();
    }

    /** Rows of the encoder that are not trained on. */
    List<LabelledRow> encoder(Split split) {
        return split(split).filter(TextRows::isForEncoder).map(this::row).toList();
    }

    /** What the encoder trains on in an epoch: another choice of the large sets and other ways to say each time. */
    List<LabelledRow> epoch(int epoch) {
        Random random = new Random(seed * 31 + epoch);
        List<Example> train = new ArrayList<>(
                split(Split.TRAIN).filter(TextRows::isForEncoder).toList());
        Company company = new Company(train, random);
        Noise noise = new Noise(random);
        Collections.shuffle(train, random);
        Map<String, Integer> seen = new HashMap<>();
        List<LabelledRow> rows = new ArrayList<>();
        for (Example example : train) {
            int count = seen.merge(example.source(), 1, Integer::sum);
            if (count <= MOST_PER_EPOCH.getOrDefault(example.source(), Integer.MAX_VALUE)) {
                rows.add(row(varied(example, company, noise, random)));
            }
        }
        return rows;
    }

    private static Example varied(Example example, Company company, Noise noise, Random random) {
        Example varied = random.nextDouble() < CONTRACTED ? Contractions.in(example) : example;
        if (THIN.contains(example.source()) && random.nextDouble() < IN_COMPANY) {
            varied = company.around(varied);
        }
        return random.nextDouble() < MISSPELLED ? noise.on(varied) : varied;
    }

    static boolean isForEncoder(Example example) {
        return !NGRAMS_ONLY.contains(example.source());
    }

    private Stream<Example> split(Split split) {
        return examples.stream().filter(example -> example.split() == split);
    }

    private Stream<Example> repeats() {
        Company company = new Company(split(Split.TRAIN).toList(), new Random(seed));
        return split(Split.TRAIN)
                .filter(example -> THIN.contains(example.source()))
                .flatMap(example -> Stream.of(Contractions.in(example), company.around(example)));
    }

    private LabelledRow row(Example example) {
        Prepared prepared = prepared(example);
        return new LabelledRow(prepared.pieces(), prepared.labels(), prepared.weights());
    }

    private Prepared prepared(Example example) {
        TextFeatures features = TextFeatures.of(example.text(), buckets, vocabulary, POSITIONS);
        Window first = features.windows().getFirst();
        float[] labels = new float[categories.size()];
        float[] known = new float[categories.size()];
        for (int i = 0; i < labels.length; i++) {
            Boolean label = example.labels().get(categories.get(i));
            labels[i] = Boolean.TRUE.equals(label) ? 1 : 0;
            known[i] = label == null ? 0 : label ? (float) weights[i] : 1;
        }
        return new Prepared(
                example, features.ngrams(first, word -> false), features.pieces(first, word -> false), labels, known);
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
