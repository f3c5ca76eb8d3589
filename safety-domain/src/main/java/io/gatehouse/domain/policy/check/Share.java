package io.gatehouse.domain.policy.check;

import java.util.regex.Pattern;

/** A number from 0 to 1, written as people write it, and what to tell those who write it otherwise. */
record Share(String text) {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
    private static final Pattern COMMA = Pattern.compile("[0-9]+,[0-9]+");
    private static final Pattern PERCENTAGE = Pattern.compile("([1-9][0-9]?|100)(\\.[0-9]+)? ?%?");

    /** Whether it is a number in that range, both ends included. */
    boolean isWithin(double least, double most) {
        return NUMBER.matcher(text).matches() && Double.parseDouble(text) >= least && Double.parseDouble(text) <= most;
    }

    String hint() {
        if (COMMA.matcher(text).matches()) {
            return "write a point: " + text.replace(',', '.');
        }
        return PERCENTAGE.matcher(text).matches()
                ? "write a share and not a percentage, for example 0.95 for 95 %"
                : "write, for example, 0.95";
    }
}
