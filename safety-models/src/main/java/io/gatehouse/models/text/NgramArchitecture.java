package io.gatehouse.models.text;

import io.gatehouse.models.bundle.Settings;
import java.util.Map;

/**
 * @param buckets rows of the embedding table
 * @param dimension width of an n-gram's vector
 * @param hidden width of the layer between pooling and categories
 */
record NgramArchitecture(int buckets, int dimension, int hidden) {

    static final String NAME = "hashed-ngrams";

    NgramArchitecture {
        if (buckets < 2 || dimension < 1 || hidden < 1) {
            throw new IllegalArgumentException("hashed n-grams need 2 buckets, a dimension and a hidden layer, but had "
                    + buckets + ", " + dimension + " and " + hidden);
        }
    }

    static NgramArchitecture from(Settings settings) {
        return new NgramArchitecture(
                settings.integer("buckets"), settings.integer("dimension"), settings.integer("hidden"));
    }

    Map<String, Object> settings() {
        return Map.of("buckets", buckets, "dimension", dimension, "hidden", hidden);
    }
}
