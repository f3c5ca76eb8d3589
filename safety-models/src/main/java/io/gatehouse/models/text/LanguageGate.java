package io.gatehouse.models.text;

import io.gatehouse.models.bundle.BundleException;
import io.gatehouse.models.text.normal.NormalizedText;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/** Tells text in a language that the bundle never learnt; very short text gets the benefit of the doubt. */
final class LanguageGate {

    private static final String MODEL = "/langdetect-183.bin";
    private static final int FEWEST_LETTERS = 20;
    private static final int STRETCH = 2_000;
    private static final int MOST_STRETCHES = 20;

    /**
     * How many times likelier than every supported language the likeliest must be. Confidences are spread over 103
     * languages, so that only their ratio says something.
     */
    private static final double LIKELIER = 1.5;

    /**
     * Accents make English look foreign and are of French itself; what is left without them has to be everyday English.
     */
    private static final double MOSTLY = 0.5;

    private final LanguageDetectorModel model;
    private final Set<String> supported;
    private final ScriptGate scripts;

    private LanguageGate(LanguageDetectorModel model, Set<String> supported, ScriptGate scripts) {
        this.model = model;
        this.supported = supported;
        this.scripts = scripts;
    }

    /** @param languages ISO 639-1 codes, as in the manifest */
    static LanguageGate open(Iterable<String> languages) {
        try (InputStream in = LanguageGate.class.getResourceAsStream(MODEL)) {
            if (in == null) {
                throw new BundleException("the language model " + MODEL + " is missing from the class path");
            }
            Set<String> codes = new java.util.HashSet<>();
            languages.forEach(code -> codes.add(Locale.of(code).getISO3Language()));
            return new LanguageGate(new LanguageDetectorModel(in), codes, ScriptGate.of(languages));
        } catch (IOException e) {
            throw new BundleException("the language model " + MODEL + " cannot be read", e);
        }
    }

    /** Whether a stretch of the text is in a script of no supported language, or almost surely in another language. */
    boolean refuses(String text) {
        // A disguise makes letters foreign that are not, so that both the text and what it looks like have to be.
        String letters = NormalizedText.letters(text);
        return scripts.refuse(letters)
                || stretches(text).anyMatch(this::isOfAnotherLanguage)
                        && (letters.equals(text)
                                || NormalizedText.commonShare(text) < MOSTLY
                                || stretches(letters).anyMatch(this::isOfAnotherLanguage));
    }

    /** Evenly spread, the first and the last among them; they meet or overlap up to 40,000 characters of text. */
    private static Stream<String> stretches(String text) {
        int count = Math.clamp((text.length() + STRETCH - 1) / STRETCH, 1, MOST_STRETCHES);
        int last = Math.max(0, text.length() - STRETCH);
        return IntStream.range(0, count)
                .map(i -> count == 1 ? 0 : (int) ((long) last * i / (count - 1)))
                .mapToObj(begin -> text.substring(begin, Math.min(text.length(), begin + STRETCH)));
    }

    private boolean isOfAnotherLanguage(String stretch) {
        if (stretch.codePoints().filter(Character::isLetter).count() < FEWEST_LETTERS) {
            return false;
        }
        // The detector keeps state, so that each call has its own; the model is shared.
        Language[] languages = new LanguageDetectorME(model).predictLanguages(stretch);
        double known = Arrays.stream(languages)
                .filter(language -> supported.contains(language.getLang()))
                .mapToDouble(Language::getConfidence)
                .max()
                .orElse(0);
        return languages[0].getConfidence() > LIKELIER * known;
    }
}
