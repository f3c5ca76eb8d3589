package io.gatehouse.eval.dataset;

import io.gatehouse.domain.taxonomy.Category;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the descriptor of a dataset says.
 *
 * @param folder that its files are beside
 * @param labels what a name in the items means; nothing where it does not matter here
 * @param files names of files with items, in their order
 * @param snapshot the digest that the dataset was frozen with
 */
record Descriptor(
        Datasheet sheet,
        Path folder,
        Map<String, Optional<Category>> labels,
        List<String> files,
        Optional<String> snapshot) {

    Descriptor {
        labels = Map.copyOf(labels);
        files = List.copyOf(files);
    }
}
