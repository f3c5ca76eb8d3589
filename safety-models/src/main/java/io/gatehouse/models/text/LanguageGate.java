package io.gatehouse.models.text;

import io.gatehouse.models.bundle.BundleException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/** Tells text in a language that the bundle never learnt; short text gets the benefit of the doubt. */
final class LanguageGate {

    private static final String MODEL = "/langdetect-183.bin";
    private static final int FEWEST_LETTERS = 40;
    private static final int MOST_CHARACTERS = 2_000;

    /**
     * How many times likelier than every supported language the likeliest must be. Confidences are spread over 103
     * languages, so that only their ratio says something.
     */
    private static final double LIKELIER = 2.5;

    private final LanguageDetectorModel model;
    private final Set<String> supported;

    private LanguageGate(LanguageDetectorModel model, Set<String> supported) {
        this.model = model;
        this.supported = supported;
    }

    /** @param languages ISO 639-1 codes, as in the manifest */
    static LanguageGate open(Iterable<String> languages) {
        try (InputStream in = LanguageGate.class.getResourceAsStream(MODEL)) {
            if (in == null) {
                throw new BundleException("the language model " + MODEL + " is missing from the class path");
            }
            Set<String> codes = new java.util.HashSet<>();
            languages.forEach(code -> codes.add(Locale.of(code).getISO3Language()));
            return new LanguageGate(new LanguageDetectorModel(in), codes);
        } catch (IOException e) {
            throw new BundleException("the language model " + MODEL + " cannot be read", e);
        }
    }

    /** Whether the text is long enough to tell and almost surely in no supported language. */
    boolean refuses(String text) {
        String beginning = text.substring(0, Math.min(text.length(), MOST_CHARACTERS));
        if (beginning.codePoints().filter(Character::isLetter).count() < FEWEST_LETTERS) {
            return false;
        }
        // The detector keeps state, so that each call has its own; the model is shared.
        Language[] languages = new LanguageDetectorME(model).predictLanguages(beginning);
        double known = Arrays.stream(languages)
                .filter(language -> supported.contains(language.getLang()))
                .mapToDouble(Language::getConfidence)
                .max()
                .orElse(0);
        return languages[0].getConfidence() > LIKELIER * known;
    }
}
