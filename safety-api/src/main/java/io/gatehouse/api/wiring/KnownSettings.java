package io.gatehouse.api.wiring;

import io.gatehouse.domain.taxonomy.NearestName;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.core.ResolvableType;

/** The names under {@code gatehouse.} that mean something, written as {@code access.keys[].name}. */
final class KnownSettings {

    /** Read one by one, not as a group. */
    private static final Set<String> SINGLE = Set.of("data-dir", "postgres.binaries-dir", "jobs.sync-grace");

    private final Set<String> names = new TreeSet<>(SINGLE);

    /** @param group a record, whose components are the settings below the prefix */
    void add(String prefix, Class<?> group) {
        for (RecordComponent setting : group.getRecordComponents()) {
            String name = prefix + '.' + DataObjectPropertyName.toDashedForm(setting.getName());
            add(name, ResolvableType.forType(setting.getGenericType()));
        }
    }

    private void add(String name, ResolvableType type) {
        if (type.resolve(Object.class).isRecord()) {
            add(name, type.resolve(Object.class));
        } else if (Collection.class.isAssignableFrom(type.resolve(Object.class))) {
            names.add(name);
            add(name + "[]", type.asCollection().getGeneric());
        } else {
            names.add(name);
        }
    }

    /** @param name in any of the forms that a file or a command line may use */
    boolean holds(String name) {
        return names.stream().anyMatch(known -> plain(known).equals(plain(name)));
    }

    /** @param variable with its underscores, which may stand for a dot or for nothing */
    boolean holdsVariable(String variable) {
        return names.stream().anyMatch(known -> bare(known).equals(bare(variable)));
    }

    /** The name that was meant, or else all names of its group, or else all groups. */
    String hint(String written) {
        String name = written.replaceAll("\\[[0-9]+]", "[]");
        String group = name.substring(0, name.indexOf('.') + 1);
        String rest = name.substring(group.length());
        return NearestName.hint(
                name,
                Stream.<Predicate<String>>of(
                                known -> !group.isEmpty() && known.startsWith(group),
                                known -> !group.isEmpty() && known.endsWith('.' + rest))
                        .map(this::those)
                        .filter(Predicate.not(List::isEmpty))
                        .findFirst()
                        .orElseGet(this::groups));
    }

    private List<String> those(Predicate<String> wanted) {
        return names.stream().filter(wanted).toList();
    }

    private List<String> groups() {
        return names.stream().map(known -> known.split("[.]", 2)[0]).distinct().toList();
    }

    private static String plain(String name) {
        return name.replaceAll("\\[[0-9]*]", "[]").replaceAll("[-_]", "").toLowerCase(Locale.ROOT);
    }

    private static String bare(String name) {
        return Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^a-z0-9]+"))
                .filter(word -> !word.chars().allMatch(Character::isDigit))
                .reduce("", String::concat);
    }
}
