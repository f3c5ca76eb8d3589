package io.gatehouse.models.image;

import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.models.bundle.Calibration;
import io.gatehouse.models.image.LabelledPicture.Source;
import io.gatehouse.models.image.LabelledPicture.Split;
import io.gatehouse.models.training.HeldBackScores;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * The rows of the card, from the pictures that are held back.
 *
 * @param logits of the network that is measured, one per picture
 */
record WeaponFigures(Function<List<Picture>, double[]> logits, Calibration calibration) {

    private static final String OUTPUT = Category.WEAPONS.wireName();
    private static final String REVOLVERS = "Caltech revolvers against other Caltech objects";

    /** The side of a square inside a circle inscribed in the picture: what no turning about the centre can reach. */
    private static final double WITHOUT_CORNERS = Math.sqrt(0.5);

    /** @param all as {@link PictureData} reads them with the same seed and as much drawn */
    List<HeldBackScores> rows(List<LabelledPicture> all, long seed, PictureData.Drawn drawn) {
        List<LabelledPicture> test = LabelledPicture.of(all, Split.TEST);
        List<LabelledPicture> photos = only(test, example -> example.source() != Source.DRAWINGS);
        List<LabelledPicture> caltech = only(photos, example -> example.source() != Source.GUN_PHOTOS);
        List<LabelledPicture> drawings = only(test, example -> example.source() == Source.DRAWINGS);
        List<LabelledPicture> unseen = PictureData.heldBackDrawings(seed + 1, drawn.heldBack());
        UnaryOperator<Picture> whole = picture -> picture;
        UnaryOperator<Picture> middle = picture -> picture.centreCrop(WITHOUT_CORNERS);
        // The checks are outputs of their own, so that no row adds one picture up twice.
        return List.of(
                scores(OUTPUT, "photos", photos, whole),
                scores(OUTPUT, "drawings and covers", drawings, whole),
                scores(OUTPUT, "drawings of kinds not trained on", unseen, whole),
                scores(OUTPUT + ", corners cut away", "photos", photos, middle),
                scores(OUTPUT + ", one source", REVOLVERS, caltech, whole),
                scores(OUTPUT + ", one source, corners cut away", REVOLVERS, caltech, middle));
    }

    private static List<LabelledPicture> only(List<LabelledPicture> examples, Predicate<LabelledPicture> which) {
        return examples.stream().filter(which).toList();
    }

    private HeldBackScores scores(
            String output, String source, List<LabelledPicture> examples, UnaryOperator<Picture> view) {
        double[] scores = Arrays.stream(logits.apply(examples.stream()
                        .map(example -> view.apply(example.picture()))
                        .toList()))
                .map(calibration::apply)
                .toArray();
        return new HeldBackScores(output, source, scores, LabelledPicture.labels(examples));
    }
}
