package io.gatehouse.models.text;

import io.gatehouse.domain.signal.AbstentionReason;
import io.gatehouse.models.bundle.BundleManifest;
import java.util.Optional;

/** Says which texts are not scored. */
final class TextGate {

    private final LanguageGate languages;

    private TextGate(LanguageGate languages) {
        this.languages = languages;
    }

    static TextGate open(BundleManifest manifest) {
        return new TextGate(LanguageGate.open(manifest.input().texts("languages")));
    }

    /** Why this text would not be scored, if so: it is empty, has no letter, or is in a language never learnt. */
    Optional<AbstentionReason> abstention(String text) {
        if (text.codePoints().allMatch(TextGate::isInvisible)) {
            return Optional.of(AbstentionReason.EMPTY_TEXT);
        }
        // A picture, a mark or a number alone was hardly seen in training, and its score would be an accident.
        if (text.codePoints().noneMatch(Character::isAlphabetic)) {
            return Optional.of(AbstentionReason.TOO_LITTLE_TEXT);
        }
        return languages.refuses(text) ? Optional.of(AbstentionReason.LANGUAGE_UNSUPPORTED) : Optional.empty();
    }

    private static boolean isInvisible(int character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.getType(character) == Character.FORMAT;
    }
}
