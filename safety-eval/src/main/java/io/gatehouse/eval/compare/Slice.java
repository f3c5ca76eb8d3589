package io.gatehouse.eval.compare;

/** Some of the items, for example those whose {@code language} is {@code en}. */
public record Slice(String name, String value) implements Comparable<Slice> {

    public Slice {
        if (name.isBlank() || value.isBlank()) {
            throw new IllegalArgumentException("a slice has a name and a value, but was \"" + name + '=' + value + '"');
        }
    }

    @Override
    public int compareTo(Slice other) {
        int byName = name.compareTo(other.name);
        return byName == 0 ? value.compareTo(other.value) : byName;
    }

    @Override
    public String toString() {
        return name + '=' + value;
    }
}
