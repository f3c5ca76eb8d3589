package io.gatehouse.bench;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * One thing that was measured.
 *
 * @param note how it spread, or how much it rests on
 */
record Figure(String name, String unit, double value, String note, Aim aim) {

    Figure {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("the figure \"" + name + "\" must be a number, but was " + value);
        }
    }

    Figure(String name, String unit, double value, String note) {
        this(name, unit, value, note, new Aim.Open());
    }

    /** Three digits say all that a measurement on a shared machine can. */
    static String number(double value) {
        boolean whole = value >= 100 || value == Math.rint(value);
        return String.format(Locale.ROOT, whole ? "%,.0f" : value >= 10 ? "%.1f" : "%.2f", value);
    }

    String verdict() {
        return aim instanceof Aim.Open ? "" : aim.met(value) ? "yes" : "no";
    }

    Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", name);
        fields.put("unit", unit);
        fields.put("value", value);
        fields.put("note", note);
        if (!(aim instanceof Aim.Open)) {
            fields.put("aim", aim.toString());
            fields.put("met", aim.met(value));
        }
        return fields;
    }
}
