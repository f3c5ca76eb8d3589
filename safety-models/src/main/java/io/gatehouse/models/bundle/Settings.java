package io.gatehouse.models.bundle;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Named values of a manifest whose meaning belongs to one architecture; a missing or mistyped one is an error. */
public record Settings(@JsonValue Map<String, Object> values) {

    @JsonCreator
    public Settings {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    public int integer(String name) {
        return number(name).intValue();
    }

    public double decimal(String name) {
        return number(name).doubleValue();
    }

    public String text(String name) {
        return value(name, String.class);
    }

    public List<String> texts(String name) {
        return ((List<?>) value(name, List.class)).stream().map(String::valueOf).toList();
    }

    public List<Double> decimals(String name) {
        return ((List<?>) value(name, List.class))
                .stream()
                        .map(value -> {
                            if (value instanceof Number number) {
                                return number.doubleValue();
                            }
                            throw new BundleException(
                                    "the manifest needs numbers in \"" + name + "\", but has " + value);
                        })
                        .toList();
    }

    private Number number(String name) {
        return value(name, Number.class);
    }

    @SuppressWarnings("unchecked")
    private <T> T value(String name, Class<T> type) {
        @Nullable Object value = values.get(name);
        if (!type.isInstance(value)) {
            throw new BundleException("the manifest needs " + type.getSimpleName() + " \"" + name + "\", but has "
                    + (value == null ? "none" : value));
        }
        return (T) value;
    }
}
