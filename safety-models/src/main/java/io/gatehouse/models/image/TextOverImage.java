package io.gatehouse.models.image;

import io.gatehouse.domain.signal.Evidence;
import io.gatehouse.domain.signal.Signal;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.models.image.PictureText.Written;
import io.gatehouse.models.judging.Menaces;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What neither words nor picture say alone: an unfriendly caption over a weapon threatens.
 *
 * <p>The score is the chance that both are there, a weapon and words that menace: the product of the two, so that
 * neither lifts it by itself. The evidence is the words and then the weapon.
 */
public final class TextOverImage {

    /** What is said in hostility becomes a threat over a weapon. */
    private static final Set<Category> HOSTILE =
            Set.of(Category.HARASSMENT, Category.HARASSMENT_THREATENING, Category.VIOLENCE);

    /** Words and what they are worth over a weapon. */
    private record Words(List<? extends Evidence> where, double worth) {}

    private TextOverImage() {}

    /**
     * What both say.
     *
     * @param seen in the picture or the frame that the words stand in
     * @return empty unless there are words to show and a weapon to show
     */
    public static Optional<Signal> of(Signal seen, Written written) {
        if (seen.category() != Category.WEAPONS || seen.evidence().isEmpty()) {
            return Optional.empty();
        }
        return worst(written).map(words -> {
            List<Evidence> both = new ArrayList<>(words.where());
            both.addAll(seen.evidence());
            return new Signal(Category.HARASSMENT_THREATENING, seen.score() * words.worth(), Menaces.REF, both);
        });
    }

    private static Optional<Words> worst(Written written) {
        List<Words> all = new ArrayList<>();
        if (!written.menaces().isEmpty()) {
            all.add(new Words(written.menaces(), Menaces.ODDS));
        }
        written.signals().stream()
                .filter(signal -> HOSTILE.contains(signal.category())
                        && !signal.evidence().isEmpty())
                .forEach(signal -> all.add(new Words(signal.evidence(), signal.score())));
        return all.stream().max(Comparator.comparingDouble(Words::worth));
    }
}
