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
 * @param sources of items, in their order
 * @param isAsPublished whether items may lack an id, for their file and line, and say 1 and 0 of labels
 * @param split of all items, whatever they say
 * @param snapshot the digest that the dataset was frozen with
 * @param isElsewhere whether its files lie in the folder of data sets, and are not there
 */
record Descriptor(
        Datasheet sheet,
        Path folder,
        Map<String, Optional<Category>> labels,
        List<ItemSource> sources,
        boolean isAsPublished,
        Optional<Split> split,
        Optional<String> snapshot,
        boolean isElsewhere) {

    Descriptor {
        labels = Map.copyOf(labels);
        sources = List.copyOf(sources);
    }
}
