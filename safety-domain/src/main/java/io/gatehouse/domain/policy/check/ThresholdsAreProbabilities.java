package io.gatehouse.domain.policy.check;

import java.util.regex.Pattern;

/** A threshold is a number from 0 to 1, written as people write it. */
final class ThresholdsAreProbabilities implements PolicyCheck {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
    private static final Pattern COMMA = Pattern.compile("[0-9]+,[0-9]+");
    private static final Pattern PERCENTAGE = Pattern.compile("([1-9][0-9]?|100)(\\.[0-9]+)? ?%?");

    @Override
    public void check(PolicyDraft draft, Faults faults) {
        draft.rules().stream()
                .flatMap(rule -> rule.get(Key.AT_LEAST).stream())
                .filter(threshold -> !isProbability(threshold.text()))
                .forEach(threshold -> faults.add(
                        threshold.at(),
                        "a threshold is a number from 0 to 1, but this is \"" + threshold.text() + '"',
                        hint(threshold.text())));
    }

    private static boolean isProbability(String text) {
        return NUMBER.matcher(text).matches() && Double.parseDouble(text) >= 0 && Double.parseDouble(text) <= 1;
    }

    private static String hint(String text) {
        if (COMMA.matcher(text).matches()) {
            return "write a point: " + text.replace(',', '.');
        }
        return PERCENTAGE.matcher(text).matches()
                ? "write a share and not a percentage, for example 0.95 for 95 %"
                : "write, for example, 0.95";
    }
}
