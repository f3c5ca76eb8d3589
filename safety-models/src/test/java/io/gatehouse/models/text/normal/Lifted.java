package io.gatehouse.models.text.normal;

import static org.assertj.core.api.Assertions.assertThat;

/** What the tests ask of a normalised text. */
final class Lifted {

    private Lifted() {}

    static String text(String original) {
        return NormalizedText.of(original).text().toString();
    }

    /** The stretch of the original that a word of the normalised text points at. */
    static String originOf(String word, String original) {
        NormalizedText normalized = NormalizedText.of(original);
        int at = normalized.text().toString().indexOf(word);
        assertThat(at).as("\"%s\" in \"%s\"", word, normalized.text()).isNotNegative();
        return original.substring(normalized.beginOf(at, at + word.length()), normalized.endOf(at, at + word.length()));
    }
}
