package io.gatehouse.models.text;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/** Tells text in a script that no supported language uses, however short it is. */
final class ScriptGate {

    /** Short enough that a foreign sentence in the midst of a long text still fills its share of one stretch. */
    private static final int STRETCH = 200;

    /** Beside supported words a foreign letter or two is a symbol or a face, such as pi or a shrug. */
    private static final int FEWEST_LETTERS = 3;

    /**
     * The share of foreign letters that is too much. A name or a single disguised letter stays below it; half a
     * bilingual sentence does not, even where its foreign half is written in fewer letters.
     */
    private static final double TOO_MUCH = 0.3;

    private final Set<UnicodeScript> known;

    private ScriptGate(Set<UnicodeScript> known) {
        this.known = known;
    }

    /** @param languages ISO 639-1 codes; the script of a language is that of its name in itself */
    static ScriptGate of(Iterable<String> languages) {
        Set<UnicodeScript> scripts = EnumSet.of(UnicodeScript.COMMON, UnicodeScript.INHERITED, UnicodeScript.UNKNOWN);
        StreamSupport.stream(languages.spliterator(), false)
                .map(java.util.Locale::of)
                .flatMapToInt(language -> language.getDisplayLanguage(language).codePoints())
                .mapToObj(UnicodeScript::of)
                .forEach(scripts::add);
        if (scripts.contains(UnicodeScript.HAN)) {
            // Japanese names itself in characters alone, and writes its endings in these.
            scripts.addAll(EnumSet.of(UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA));
        }
        return new ScriptGate(scripts);
    }

    boolean refuse(String text) {
        return IntStream.iterate(0, begin -> begin == 0 || begin < text.length(), begin -> begin + STRETCH)
                .mapToObj(begin -> text.substring(begin, Math.min(text.length(), begin + STRETCH)))
                .anyMatch(this::isForeign);
    }

    private boolean isForeign(String stretch) {
        long letters = stretch.codePoints().filter(Character::isLetter).count();
        long foreign = stretch.codePoints()
                .filter(Character::isLetter)
                .filter(letter -> !known.contains(UnicodeScript.of(letter)))
                .count();
        boolean nothingElse = foreign > 0 && foreign == letters;
        return nothingElse || foreign >= FEWEST_LETTERS && foreign > TOO_MUCH * letters;
    }
}
