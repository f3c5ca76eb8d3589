package io.gatehouse.models.text;

import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.models.bundle.ModelBundle;
import io.gatehouse.models.bundle.Weights;
import io.gatehouse.models.text.encoder.EncoderArchitecture;
import io.gatehouse.models.text.encoder.EncoderTraining;
import io.gatehouse.models.text.encoder.MiniLm;
import io.gatehouse.models.text.encoder.VocabularyChoice;
import io.gatehouse.models.text.encoder.WordPieces;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What an encoder's training begins with.
 *
 * @param weights by the name of their parameter
 */
record TextStart(
        WordPieces vocabulary,
        EncoderArchitecture architecture,
        Map<String, float[]> weights,
        EncoderTraining.Plan plan) {

    private static final int VOCABULARY = 17_000;
    private static final int LAYERS = 6;
    private static final EncoderTraining.Plan FROM_PRETRAINED = new EncoderTraining.Plan(4, 3200, 1.7e-4);

    /** An encoder that has learnt the categories needs fewer passes, and would forget them with bold steps. */
    private static final EncoderTraining.Plan FROM_BUNDLE = new EncoderTraining.Plan(2, 3200, 1e-4);

    /** @param words of the texts to train on, which decide what pieces the encoder keeps */
    static TextStart pretrained(Stream<String> words) throws IOException {
        MiniLm pretrained = MiniLm.read();
        List<String> pieces = VocabularyChoice.of(pretrained.vocabulary(), words, VOCABULARY);
        EncoderArchitecture architecture = MiniLm.architecture(pieces.size(), LAYERS, TextRows.POSITIONS);
        return new TextStart(
                new WordPieces(pieces), architecture, pretrained.weights(architecture, pieces), FROM_PRETRAINED);
    }

    /**
     * Goes on where a bundle's training ended.
     *
     * @throws IOException if the bundle scores other categories, whose outputs would change places, or had another
     *     seed, by which it has learnt texts that this run would measure as unseen
     */
    static TextStart from(ModelBundle bundle, List<Category> categories, long seed) throws IOException {
        if (bundle.manifest().seed() != seed) {
            throw new IOException("bundle " + bundle.ref().label() + " was trained with --seed "
                    + bundle.manifest().seed() + ", which decides what texts are held back; use the same seed");
        }
        if (!bundle.manifest().categoryList().equals(categories)) {
            throw new IOException("bundle " + bundle.ref().label() + " scores "
                    + bundle.manifest().categoryList() + ", but this data teaches " + categories
                    + "; train without --from");
        }
        return new TextStart(
                WordPieces.decode(bundle.file(TextModel.VOCABULARY)),
                EncoderArchitecture.from(bundle.manifest().architecture().settings()),
                Weights.decode(bundle.file(ModelBundle.WEIGHTS)),
                FROM_BUNDLE);
    }
}
