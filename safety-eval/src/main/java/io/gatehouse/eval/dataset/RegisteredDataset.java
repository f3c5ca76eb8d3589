package io.gatehouse.eval.dataset;

import io.gatehouse.domain.taxonomy.Category;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a descriptor says of a dataset, whose files need not be there.
 *
 * @param name of the dataset, or of the file where the descriptor is none
 * @param labels what they mean in the categories of the taxonomy
 * @param snapshot the digest that it was frozen with
 * @param state whether it can be used: "at hand", "absent", or what is wrong with it
 */
public record RegisteredDataset(
        String name, String version, String licence, String labels, Optional<String> snapshot, String state) {

    static RegisteredDataset read(Path file, String yaml, Optional<Path> data) {
        Faults faults = new Faults();
        Descriptor descriptor = new DescriptorReader(file, faults, data).read(yaml);
        Datasheet sheet = descriptor.sheet();
        return new RegisteredDataset(
                sheet.name().isEmpty() ? String.valueOf(file.getFileName()) : sheet.name(),
                sheet.version(),
                sheet.licence(),
                labels(descriptor.labels()),
                descriptor.snapshot(),
                state(descriptor, faults));
    }

    /** Files that are elsewhere are no fault of a descriptor. */
    private static String state(Descriptor descriptor, Faults faults) {
        if (faults.none()) {
            return "at hand";
        }
        return descriptor.isElsewhere() ? "absent" : faults.first();
    }

    private static String labels(Map<String, LabelMeaning> labels) {
        return labels.size() == Category.values().length
                ? "the categories' own names"
                : new TreeMap<>(labels)
                        .entrySet().stream()
                                .map(label -> label.getKey() + " = "
                                        + label.getValue().text())
                                .collect(Collectors.joining(", "));
    }
}
