package io.gatehouse.models.foreign;

import io.gatehouse.domain.taxonomy.NearestName;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One mapping of a manifest. What is wrong is added to the faults and a stand-in is handed out, so that all faults are
 * found in one reading; whoever reads must look at the faults before using a value.
 */
final class Fields {

    private final Map<String, Object> values;
    private final String place;
    private final List<String> faults;
    private final Set<String> known = new LinkedHashSet<>();

    private Fields(Map<String, Object> values, String place, List<String> faults) {
        this.values = values;
        this.place = place;
        this.faults = faults;
    }

    static Fields of(@Nullable Object yaml, List<String> faults) {
        return new Fields(mapping(yaml), "", faults);
    }

    private static Map<String, Object> mapping(@Nullable Object value) {
        Map<String, Object> named = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, each) -> named.put(String.valueOf(name), each));
        }
        return named;
    }

    void fault(String name, String sentence) {
        faults.add(place + name + ' ' + sentence);
    }

    Map<String, Object> all() {
        return Collections.unmodifiableMap(values);
    }

    boolean has(String name) {
        known.add(name);
        return values.get(name) != null;
    }

    String text(String name, String why) {
        if (!has(name) || String.valueOf(values.get(name)).isBlank()) {
            fault(name, "is missing: " + why);
            return "";
        }
        return String.valueOf(values.get(name)).strip();
    }

    Fields inner(String name) {
        if (!has(name) || !(values.get(name) instanceof Map<?, ?>)) {
            fault(name, "is missing: it must be a mapping, see docs/bundles.md");
        }
        return new Fields(mapping(values.get(name)), place + name + '.', faults);
    }

    /** An empty one where there is none. */
    Fields innerOrNone(String name) {
        return has(name) ? inner(name) : new Fields(Map.of(), place + name + '.', faults);
    }

    int integer(String name, int least, int most) {
        if (has(name) && values.get(name) instanceof Integer number && number >= least && number <= most) {
            return number;
        }
        fault(name, "must be a whole number in " + least + ".." + most + ", but is " + shown(name));
        return least;
    }

    double decimal(String name, double least, double most) {
        if (has(name) && values.get(name) instanceof Number number && within(number, least, most)) {
            return number.doubleValue();
        }
        fault(name, "must be a number in " + least + ".." + most + ", but is " + shown(name));
        return least;
    }

    List<Double> three(String name, double least, double most) {
        if (has(name)
                && values.get(name) instanceof List<?> list
                && list.size() == 3
                && list.stream().allMatch(each -> each instanceof Number number && within(number, least, most))) {
            return list.stream().map(each -> ((Number) each).doubleValue()).toList();
        }
        fault(name, "must be three numbers in " + least + ".." + most + ", but is " + shown(name));
        return List.of(least, least, least);
    }

    /** One or more texts, of which none is empty. */
    List<String> texts(String name) {
        if (has(name)
                && values.get(name) instanceof List<?> list
                && !list.isEmpty()
                && list.stream().noneMatch(each -> String.valueOf(each).isEmpty())) {
            return list.stream().map(String::valueOf).toList();
        }
        fault(name, "must list one or more texts, but is " + shown(name));
        return List.of();
    }

    boolean flag(String name) {
        if (has(name) && values.get(name) instanceof Boolean flag) {
            return flag;
        }
        fault(name, "must be true or false, but is " + shown(name));
        return false;
    }

    <E extends Enum<E>> E choice(String name, List<E> choices) {
        return choice(name, choices, choices.getFirst());
    }

    /** @param standIn where what is written is none of them */
    <E extends Enum<E>> E choice(String name, List<E> choices, E standIn) {
        if (!has(name)) {
            fault(name, "is missing; there are " + String.join(", ", wires(choices)));
            return standIn;
        }
        return chosen(name, String.valueOf(values.get(name)), choices).orElse(standIn);
    }

    /** Some of the choices, each at most once, in the order in which they are written. */
    <E extends Enum<E>> List<E> choices(String name, List<E> choices) {
        if (!has(name) || !(values.get(name) instanceof List<?> written) || written.isEmpty()) {
            fault(name, "must list one or more of " + String.join(", ", wires(choices)) + ", but is " + shown(name));
            return List.of();
        }
        List<E> chosen = written.stream()
                .flatMap(each -> chosen(name, String.valueOf(each), choices).stream())
                .toList();
        if (Set.copyOf(chosen).size() < chosen.size()) {
            fault(name, "names something twice: " + shown(name));
        }
        return chosen;
    }

    private <E extends Enum<E>> Optional<E> chosen(String name, String written, List<E> choices) {
        Optional<E> chosen =
                choices.stream().filter(each -> wire(each).equals(written)).findFirst();
        if (chosen.isEmpty()) {
            fault(name, "cannot be " + written + "; " + NearestName.hint(written, wires(choices)));
        }
        return chosen;
    }

    private static List<String> wires(List<? extends Enum<?>> choices) {
        return choices.stream().map(Fields::wire).toList();
    }

    private static String wire(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    /** Faults for whatever nobody has asked for. */
    void nothingElse() {
        values.keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> fault(name, "means nothing; " + NearestName.hint(name, known)));
    }

    private static boolean within(Number number, double least, double most) {
        return number.doubleValue() >= least && number.doubleValue() <= most;
    }

    private String shown(String name) {
        return values.get(name) == null ? "missing" : String.valueOf(values.get(name));
    }
}
