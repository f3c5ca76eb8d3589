package io.gatehouse.eval.dataset;

import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.domain.taxonomy.NearestName;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** Reads what the labels of one item say of categories, as the descriptor means them. */
final class LabelReader {

    private static final double HALF = 0.5;

    private final Descriptor descriptor;
    private final Consumer<String> fault;
    private final Map<Category, Boolean> labels = new EnumMap<>(Category.class);

    /** @param fault hears what is wrong */
    LabelReader(Descriptor descriptor, Consumer<String> fault) {
        this.descriptor = descriptor;
        this.fault = fault;
    }

    void read(String name, JsonNode value) {
        switch (descriptor.labels().get(name)) {
            case LabelMeaning.Applies(Category category) ->
                applies(name, value).ifPresent(applies -> say(category, applies));
            case LabelMeaning.OneOf meaning ->
                meaning.of(values(name, value, meaning)).forEach(this::say);
            case LabelMeaning.Nothing _ -> {}
            case null ->
                fault.accept("no label is called \"" + name + "\"; "
                        + NearestName.hint(
                                name, new TreeSet<>(descriptor.labels().keySet())));
        }
    }

    /** What all of them say; whoever threatens a group hates it, for what is true of a part is true of the whole. */
    Map<Category, Boolean> labels() {
        List.copyOf(labels.keySet()).forEach(this::parent);
        return labels;
    }

    private void parent(Category category) {
        category.parent()
                .filter(_ -> labels.getOrDefault(category, false))
                .filter(parent -> !labels.getOrDefault(parent, false))
                .ifPresent(parent -> {
                    if (labels.containsKey(parent) && !descriptor.isAsPublished()) {
                        fault.accept("it is labelled " + category + " but not " + parent + ", of which that is a part");
                    }
                    say(parent, true);
                });
    }

    private void say(Category category, boolean applies) {
        labels.merge(category, applies, Boolean::logicalOr);
    }

    /** Of a share of annotators, half or more is yes and none is no; what lies between is unknown. */
    private Optional<Boolean> applies(String name, JsonNode value) {
        if (value.isBoolean()) {
            return Optional.of(value.booleanValue());
        }
        double share = descriptor.isAsPublished() && value.isNumber() ? value.doubleValue() : Double.NaN;
        if (!(share >= 0 && share <= 1)) {
            fault.accept("the label \"" + name + "\" must be true or false, but is " + value);
        }
        return share >= HALF || share == 0 ? Optional.of(share > 0) : Optional.empty();
    }

    private List<String> values(String name, JsonNode given, LabelMeaning.OneOf meaning) {
        List<String> values = new ArrayList<>();
        for (JsonNode one : given.isArray() ? given.values() : List.of(given)) {
            String value = one.asString("");
            if (!meaning.values().containsKey(value)) {
                fault.accept("the label \"" + name + "\" is never " + one + "; "
                        + NearestName.hint(value, new TreeSet<>(meaning.values().keySet())));
            }
            values.add(value);
        }
        return values;
    }
}
