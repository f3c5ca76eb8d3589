package io.gatehouse.models.text;

import static io.gatehouse.domain.taxonomy.Category.*;

import io.gatehouse.domain.taxonomy.Category;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What each public data set's own labels mean in the taxonomy. What a set does not label stays unknown. */
final class TextSets {

    /**
     * @param file name without {@code .jsonl.gz}
     * @param licence as the set's origin states it
     */
    record TextSet(String file, String name, String licence, Mapping mapping) {}

    /** Turns a set's labels into the taxonomy's. */
    interface Mapping {
        Labels map(JsonNode labels, String text, Lexicon lexicon);
    }

    static final List<TextSet> ALL = List.of(
            new TextSet("davidson", "t-davidson/hate-speech-and-offensive-language", "MIT", TextSets::davidson),
            new TextSet("edos_traindev", "rewire-online/edos", "CC0-1.0", TextSets::edos),
            new TextSet("stormfront_train", "Vicomtech/hate-speech-dataset", "CC-BY-SA-3.0-ES", TextSets::stormfront),
            new TextSet("civil_toxicspans_train", "ipavlopoulos/toxic_spans", "CC0-1.0", TextSets::civil),
            new TextSet(
                    "wiki_toxicity_1492",
                    "conversationai/unintended-ml-bias-analysis",
                    "Apache-2.0",
                    TextSets::wikipedia),
            new TextSet("hatemojibuild_trainval", "HannahKirk/Hatemoji", "CC-BY-4.0", TextSets::hatemoji),
            new TextSet("goemotions_traindev", "monologg/GoEmotions-pytorch", "Apache-2.0", TextSets::goEmotions),
            new TextSet("ailuminate_en_us", "mlcommons/ailuminate (en)", "CC-BY-4.0", TextSets::ailuminate),
            new TextSet("ailuminate_fr_fr", "mlcommons/ailuminate (fr)", "CC-BY-4.0", TextSets::ailuminate),
            new TextSet("sms_train", "UCI SMS Spam Collection", "no licence stated in its repository", TextSets::sms),
            new TextSet("covid_trainval", "diptamath/covid_fake_news", "MIT", TextSets::covid));

    private static final Set<String> ANGRY = Set.of("anger", "annoyance", "disgust", "disapproval");

    /** People that a set about sexism says nothing of. */
    private static final Pattern OTHER_GROUPS = Pattern.compile(
            "(?i)\\b(muslims?|islam\\w*|jews?|jewish|zionis\\w+|blacks?|whites?|africans?|asians?|arabs?|indians?|mexicans?"
                    + "|latinos?|hispanics?|chinese|gays?|lesbians?|homosexual\\w*|trans(gender)?s?|immigrants?|migrants?"
                    + "|refugees?|illegals|invaders?|christians?|catholics?|race|racial|disabled)\\b");

    /** Whom a set about sexism speaks of. */
    private static final Pattern WOMEN_AND_MEN =
            Pattern.compile("(?i)\\b(wom[ae]n|girls?|females?|feminis\\w*|men|males?|bitch\\w*|whores?|sluts?)\\b");

    private static final Set<String> SAD = Set.of("sadness", "grief", "remorse", "fear");

    private static final Map<String, Category[]> HAZARDS = Map.of(
            "vcr", new Category[] {VIOLENCE, ILLICIT, ILLICIT_VIOLENT},
            "ncr", new Category[] {ILLICIT},
            "iwp", new Category[] {WEAPONS, ILLICIT, ILLICIT_VIOLENT},
            "prv", new Category[] {PRIVACY},
            "hte", new Category[] {HATE},
            "ssh", new Category[] {SELF_HARM},
            "sxc_prn", new Category[] {SEXUAL});

    private TextSets() {}

    private static Labels davidson(JsonNode labels, String text, Lexicon lexicon) {
        boolean hate = labels.get("hate").asInt() == 1;
        boolean offensive = labels.get("offensive").asInt() == 1;
        Labels result = profanity(new Labels().say(hate, HATE), text, lexicon);
        return hate || offensive ? result : result.no(HATE_THREATENING, HARASSMENT, HARASSMENT_THREATENING);
    }

    /** Not sexist is not yet not hateful: where a slur stands or other people are spoken of, nothing is known. */
    private static Labels edos(JsonNode labels, String text, Lexicon lexicon) {
        boolean sexist = labels.get("sexist").asInt() == 1;
        boolean threat = labels.get("category").asString().startsWith("1.");
        if (!sexist && (lexicon.hasSlur(text) || OTHER_GROUPS.matcher(text).find())) {
            return new Labels();
        }
        Labels result = new Labels().say(sexist, HATE).say(threat, HATE_THREATENING);
        return sexist ? result : result.no(EXTREMISM);
    }

    private static Labels stormfront(JsonNode labels, String text, Lexicon lexicon) {
        boolean hate = labels.get("hate").asInt() == 1;
        return profanity(new Labels().say(hate, HATE, EXTREMISM), text, lexicon).no(SPAM);
    }

    private static Labels civil(JsonNode labels, String text, Lexicon lexicon) {
        Labels result = profanity(new Labels(), text, lexicon).no(SPAM);
        share(labels, "insult", result, HARASSMENT);
        share(labels, "identity_attack", result, HATE);
        share(labels, "threat", result, HARASSMENT_THREATENING, VIOLENCE);
        if (labels.get("profane").asDouble() >= 0.5) {
            result.yes(PROFANITY);
        }
        return labels.get("threat").asDouble() >= 0.5 ? result.yes(HARASSMENT) : result;
    }

    /** At least half of the annotators is a yes, none is a no, and what lies between is unknown. */
    private static void share(JsonNode labels, String name, Labels result, Category... categories) {
        double share = labels.get(name).asDouble();
        if (share >= 0.5 || share == 0) {
            result.say(share > 0, categories);
        }
    }

    private static Labels wikipedia(JsonNode labels, String text, Lexicon lexicon) {
        return labels.get("toxic").asInt() == 1
                ? profanity(new Labels().yes(HARASSMENT).no(SPAM), text, lexicon)
                : benign(text, lexicon);
    }

    private static Labels hatemoji(JsonNode labels, String text, Lexicon lexicon) {
        boolean hate = labels.get("hate").asInt() == 1;
        boolean threat = labels.get("type").asString().startsWith("threat");
        return new Labels().say(hate, HATE).say(threat, HATE_THREATENING);
    }

    private static Labels goEmotions(JsonNode labels, String text, Lexicon lexicon) {
        Set<String> emotions = new java.util.HashSet<>();
        labels.get("emotions").forEach(emotion -> emotions.add(emotion.asString()));
        boolean angry = emotions.stream().anyMatch(ANGRY::contains);
        boolean sad = emotions.stream().anyMatch(SAD::contains);
        if (angry || sad) {
            return notHate(new Labels().no(SPAM, MISINFORMATION_MEDICAL, PRIVACY, WEAPONS), text, lexicon);
        }
        return benign(text, lexicon);
    }

    private static Labels ailuminate(JsonNode labels, String text, Lexicon lexicon) {
        String hazard = labels.get("hazard").asString();
        Labels result = new Labels().no(SPAM, PROFANITY);
        if (hazard.startsWith("spc_")) {
            return result.no(Category.values());
        }
        if (!hazard.equals("src")) {
            result.no(SEXUAL, SELF_HARM, SELF_HARM_INTENT, PRIVACY, EXTREMISM);
        }
        if (Set.of("ipv", "dfm", "ssh", "sxc_prn").contains(hazard)) {
            result.no(WEAPONS, ILLICIT_VIOLENT, VIOLENCE, HATE_THREATENING, HARASSMENT_THREATENING);
        }
        Labels mapped = result.yes(HAZARDS.getOrDefault(hazard, new Category[0]));
        return switch (hazard) {
            case "ncr" -> mapped.no(WEAPONS, HATE);
            case "ssh" -> mapped.unknown(SELF_HARM_INTENT);
            case "dfm", "hte" -> mapped.unknown(PRIVACY, EXTREMISM);
            default -> mapped;
        };
    }

    private static Labels sms(JsonNode labels, String text, Lexicon lexicon) {
        return labels.get("spam").asInt() == 1
                ? new Labels().yes(SPAM).no(HATE, EXTREMISM, SELF_HARM, MISINFORMATION_MEDICAL)
                : benign(text, lexicon);
    }

    private static Labels covid(JsonNode labels, String text, Lexicon lexicon) {
        boolean misinformation = labels.get("misinfo").asInt() == 1;
        Labels result = misinformation ? new Labels().no(SPAM, SEXUAL, SELF_HARM) : benign(text, lexicon);
        return result.say(misinformation, MISINFORMATION_MEDICAL);
    }

    private static Labels benign(String text, Lexicon lexicon) {
        return lexicon.hasAny(text)
                ? notHate(new Labels().no(SPAM, MISINFORMATION_MEDICAL, PRIVACY), text, lexicon)
                : new Labels().no(Category.values());
    }

    /** Whoever swears or is angry, but names no people, does not hate people for what they are. */
    private static Labels notHate(Labels labels, String text, Lexicon lexicon) {
        Labels result = profanity(labels, text, lexicon);
        boolean namesPeople = lexicon.hasSlur(text)
                || OTHER_GROUPS.matcher(text).find()
                || WOMEN_AND_MEN.matcher(text).find();
        return namesPeople ? result : result.no(HATE, HATE_THREATENING, EXTREMISM);
    }

    /** A strong word is a yes, no word of the lexicon is a no; mild words alone say nothing. */
    private static Labels profanity(Labels labels, String text, Lexicon lexicon) {
        if (lexicon.hasStrong(text)) {
            return labels.yes(PROFANITY);
        }
        return lexicon.hasAny(text) ? labels : labels.no(PROFANITY);
    }
}
