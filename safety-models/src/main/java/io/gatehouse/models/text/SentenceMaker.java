package io.gatehouse.models.text;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Fills the slots of templates. */
final class SentenceMaker {

    /** @param identity whom the sentence speaks of, where its template asks for somebody */
    record Sentence(String text, Optional<String> identity) {}

    private static final Pattern SLOT = Pattern.compile("\\{([a-z0-9_-]+)(?:\\.([a-z]+))?}");
    private static final int DEEPEST = 5;

    private final Map<String, List<String>> slots;
    private final List<Map<String, String>> identities;
    private final List<String> slurs;

    SentenceMaker(Map<String, List<String>> slots, List<Map<String, String>> identities, List<String> slurs) {
        this.slots = slots;
        this.identities = identities;
        this.slurs = slurs;
    }

    static boolean needsSlur(String template) {
        return template.contains("{slur");
    }

    /**
     * @param turn picks the identity, so that templates speak of all of them equally often
     * @throws IllegalArgumentException if a slot has no values
     */
    Sentence make(String template, int turn, Random random) {
        int one = Math.floorMod(turn, identities.size());
        int other = (one + 1 + random.nextInt(identities.size() - 1)) % identities.size();
        boolean named = template.contains("{id.");
        String text = template;
        for (int depth = 0; depth < DEEPEST && SLOT.matcher(text).find(); depth++) {
            named |= text.contains("{id.");
            text = SLOT.matcher(text)
                    .replaceAll(match -> Matcher.quoteReplacement(
                            value(match.group(1), match.group(2), identities.get(one), identities.get(other), random)));
        }
        return new Sentence(
                text, named ? Optional.ofNullable(identities.get(one).get("plural")) : Optional.empty());
    }

    private String value(
            String slot, @Nullable String form, Map<String, String> one, Map<String, String> other, Random random) {
        return switch (slot) {
            case "id" -> form(one, form);
            case "id2" -> form(other, form);
            case "slur" -> slurs.get(random.nextInt(slurs.size()));
            case "slurs" -> slurs.get(random.nextInt(slurs.size())) + 's';
            default -> {
                List<String> values = slots.get(slot);
                if (values == null || values.isEmpty()) {
                    throw new IllegalArgumentException("no slot is called \"" + slot + '"');
                }
                yield values.get(random.nextInt(values.size()));
            }
        };
    }

    private static String form(Map<String, String> identity, @Nullable String form) {
        return Objects.requireNonNull(identity.get(Objects.requireNonNull(form)), () -> "no form is called " + form);
    }
}
