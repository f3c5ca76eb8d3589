package io.gatehouse.eval.text;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Signs of African-American English in writing: a coarse proxy, for no data set at hand says how its authors speak.
 *
 * <p>The features are described in Green, "African American English: a linguistic introduction", 2002, and in Blodgett,
 * Green and O'Connor, "Demographic dialectal variation in social media", 2016. Others use some of them as well, and
 * some who write like that mock; most who speak the dialect show none of them in a short text.
 */
final class Dialect {

    private static final String NO_VERB =
            "during|morning|evening|(?:no|any|some|every)?thing|king|ring|sing|bring|spring|string|swing|cling|sling|wing";

    private static final String VERB = "(?:(?!(?:" + NO_VERB + ")\\b)[a-z]{2,}ing\\b"
            + "|(?:talk|do|go|tripp|look|try|gett|say|act|play|com|mak|feel|think|work|hav|liv|want)in\\b)";

    /** "Will they be going", "are they so", "have they been": in any English a question turns the order round. */
    private static final String NO_QUESTION = "(?<!\\b(?:will|would|can|could|should|shall|may|might|must|let|makes?"
            + "|do|does|did|is|are|was|were|am|have|has|had|isn't|aren't|wasn't|weren't|haven't|hasn't|hadn't) )";

    private static final Map<String, Pattern> MARKERS = Map.ofEntries(
            marker(
                    "habitual be",
                    NO_QUESTION + "\\b(?:i|you|u|he|she|it|we|they|y'?all|people|folks) (?:always |still )?be "
                            + "(?:like\\b|" + VERB + ")"),
            marker("dropped copula", NO_QUESTION + "\\b(?:he|she|they|we) (?:(?:a|so|not)\\b|" + VERB + ")"),
            marker(
                    "question without copula",
                    "\\b(?:what|where|who|why|how) (?:you|u|he|she|they|we|y'?all) (?:at\\b|" + VERB + ")"),
            marker("been without have", NO_QUESTION + "\\b(?:i|he|she|we|they) been\\b"),
            marker("completive done", NO_QUESTION + "\\b(?:i|he|she|we|they) done [a-z]+"),
            marker(
                    "negative concord",
                    "\\b(?:don'?t|didn'?t|can'?t|won'?t|never) (?:have|got|get|need|want|see|know|trust|like)"
                            + " (?:no|nobody|nothing|nothin|none)\\b"),
            marker("third person don't", "\\b(?:he|she|it) don'?t\\b"),
            marker("ain't", "\\bain'?t\\b"),
            marker("finna", "\\b(?:finna|tryna|gon|imma|i'ma|iont|talmbout)\\b"),
            marker("y'all", "\\by'?all\\b"),
            marker("d for th", "\\b(?:dat|dis|dey|dese|da(?! vinci))\\b"));

    private Dialect() {}

    static boolean looksAfricanAmerican(String text) {
        String plain = text.toLowerCase(Locale.ROOT)
                .replace("&#8217;", "'")
                .replace('’', '\'')
                .replaceAll("\\s+", " ");
        return MARKERS.values().stream()
                .anyMatch(marker -> marker.matcher(plain).find());
    }

    private static Map.Entry<String, Pattern> marker(String name, String pattern) {
        return Map.entry(name, Pattern.compile(pattern));
    }
}
