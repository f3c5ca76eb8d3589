package io.gatehouse.models.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gatehouse.domain.signal.BundleRef;
import io.gatehouse.domain.signal.Evidence;
import io.gatehouse.domain.signal.Signal;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.models.image.PictureText.Written;
import io.gatehouse.models.judging.Menaces;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextOverImageTest {

    private static final BundleRef PICTURES = new BundleRef("pictures", "1.0.0", "sha256:" + "0".repeat(64));
    private static final Evidence.Ocr WORDS =
            new Evidence.Ocr("you are next", new Evidence.Box(0.1, 0.8, 0.8, 0.1, Menaces.ODDS));
    private static final Written MENACE = new Written(List.of(), List.of(WORDS), List.of());

    @Test
    void aMenaceOverAWeaponThreatensAndShowsBoth() {
        Signal weapon = weapon(0.5);

        assertThat(TextOverImage.of(weapon, MENACE)).hasValueSatisfying(both -> {
            assertThat(both.category()).isEqualTo(Category.HARASSMENT_THREATENING);
            assertThat(both.score()).isCloseTo(0.25, within(1e-9));
            assertThat(both.bundle()).isEqualTo(Menaces.REF);
            assertThat(both.evidence()).containsExactly(WORDS, weapon.evidence().getFirst());
        });
    }

    @Test
    void hostileWordsWeighWhatTheModelOfTextMakesOfThem() {
        Signal hostile = new Signal(Category.VIOLENCE, 0.55, Texts.BUNDLE, List.of(WORDS));
        Written written = new Written(List.of(hostile), List.of());

        assertThat(TextOverImage.of(weapon(0.5), written))
                .hasValueSatisfying(both -> assertThat(both.score()).isCloseTo(0.275, within(1e-9)));
    }

    @Test
    void neitherLiftsTheScoreByItself() {
        Written friendly =
                new Written(List.of(new Signal(Category.VIOLENCE, 0.02, Texts.BUNDLE, List.of())), List.of());

        assertThat(TextOverImage.of(weapon(0.95), friendly)).isEmpty();
        assertThat(TextOverImage.of(new Signal(Category.WEAPONS, 0.1, PICTURES, List.of()), MENACE))
                .isEmpty();
    }

    @Test
    void wordsOfAnotherKindAreNoThreatOverAWeapon() {
        Signal advert = new Signal(Category.SPAM, 0.9, Texts.BUNDLE, List.of(WORDS));

        assertThat(TextOverImage.of(weapon(0.9), new Written(List.of(advert), List.of())))
                .isEmpty();
    }

    private static Signal weapon(double score) {
        return new Signal(Category.WEAPONS, score, PICTURES, List.of(new Evidence.Box(0.2, 0.2, 0.5, 0.4, score)));
    }
}
