package io.gatehouse.models.text;

import io.gatehouse.models.text.TextWindows.Window;
import io.gatehouse.models.text.encoder.TokenRows;
import io.gatehouse.models.text.encoder.WordPieces;
import java.util.List;
import java.util.function.IntPredicate;

/** A text as both stages read it: words with their places in the original, hashed n-grams and word pieces. */
final class TextFeatures {

    private final List<Token> tokens;
    private final NgramFeatures ngrams;
    private final WordPieceFeatures pieces;
    private final int positions;

    private TextFeatures(List<Token> tokens, NgramFeatures ngrams, WordPieceFeatures pieces, int positions) {
        this.tokens = tokens;
        this.ngrams = ngrams;
        this.pieces = pieces;
        this.positions = positions;
    }

    /**
     * @param buckets of the n-grams
     * @param positions the longest input of the encoder
     */
    static TextFeatures of(List<Token> tokens, int buckets, WordPieces vocabulary, int positions) {
        return new TextFeatures(
                tokens, NgramFeatures.of(tokens, buckets), WordPieceFeatures.of(tokens, vocabulary), positions);
    }

    List<Token> tokens() {
        return tokens;
    }

    /** How many tokens are more than punctuation. */
    long words() {
        return tokens.stream().filter(Token::isWord).count();
    }

    /** Stretches that fit into the encoder; each overlaps the one before by half. */
    List<Window> windows() {
        return TextWindows.of(tokens.size(), pieces::count, positions - TokenRows.FRAME);
    }

    int[] ngrams(Window window, IntPredicate masked) {
        return ngrams.ids(window.begin(), window.end(), masked);
    }

    int[] pieces(Window window, IntPredicate masked) {
        return pieces.ids(window.begin(), window.end(), positions, masked);
    }
}
