package io.gatehouse.models.text;

import io.gatehouse.models.text.encoder.WordPieces;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * How a bundle reads texts.
 *
 * @param buckets of the n-grams
 * @param positions the longest input of the encoder
 */
record TextReader(int buckets, WordPieces vocabulary, Spelling spelling, int positions) {

    /**
     * Learns how words are spelt from the texts to train on.
     *
     * @param data whose lexicon says which words are rude
     */
    static TextReader learnt(int buckets, WordPieces vocabulary, List<Example> examples, Path data, int positions)
            throws IOException {
        return new TextReader(buckets, vocabulary, Spelling.learnt(examples, Lexicon.read(data)), positions);
    }

    TextFeatures features(String text) {
        Mending mending = new Mending(spelling);
        List<Token> tokens = Token.of(text).stream().map(mending::of).toList();
        return TextFeatures.of(tokens, buckets, vocabulary, positions);
    }
}
