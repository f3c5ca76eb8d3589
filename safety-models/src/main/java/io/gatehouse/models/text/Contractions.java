package io.gatehouse.models.text;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says a text as people say it: {@code I'm} for {@code I am}. The project's own sentences are written out in full. */
final class Contractions {

    private static final Map<String, String> SHORT = Map.ofEntries(
            Map.entry("I am", "I'm"),
            Map.entry("I will", "I'll"),
            Map.entry("I have", "I've"),
            Map.entry("you are", "you're"),
            Map.entry("you will", "you'll"),
            Map.entry("we will", "we'll"),
            Map.entry("they are", "they're"),
            Map.entry("it is", "it's"),
            Map.entry("cannot", "can't"),
            Map.entry("do not", "don't"),
            Map.entry("does not", "doesn't"),
            Map.entry("did not", "didn't"),
            Map.entry("is not", "isn't"),
            Map.entry("are not", "aren't"),
            Map.entry("will not", "won't"),
            Map.entry("going to", "gonna"));

    private static final Pattern LONG = Pattern.compile("\\b(" + String.join("|", SHORT.keySet()) + ")\\b");

    private Contractions() {}

    static Example in(Example example) {
        String text = LONG.matcher(example.text())
                .replaceAll(match -> Matcher.quoteReplacement(SHORT.getOrDefault(match.group(), match.group())));
        return example.saying(text);
    }
}
