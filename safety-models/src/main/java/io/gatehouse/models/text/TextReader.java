package io.gatehouse.models.text;

import io.gatehouse.models.text.encoder.WordPieces;
import java.util.List;

/**
 * How a bundle reads texts.
 *
 * @param buckets of the n-grams
 * @param positions the longest input of the encoder
 */
record TextReader(int buckets, WordPieces vocabulary, Spelling spelling, int positions) {

    TextFeatures features(String text) {
        Mending mending = new Mending(spelling);
        List<Token> tokens = Token.of(text).stream().map(mending::of).toList();
        return TextFeatures.of(tokens, buckets, vocabulary, positions);
    }
}
