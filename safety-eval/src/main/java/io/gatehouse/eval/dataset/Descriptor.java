package io.gatehouse.eval.dataset;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the descriptor of a dataset says.
 *
 * @param folder that its files are beside
 * @param labels what a name in the items means
 * @param sources of items, in their order
 * @param isAsPublished whether items may lack an id, for their file and line, and labels, and may say 1 and 0 of labels
 *     or the share of annotators who said yes
 * @param split of all items, whatever they say
 * @param snapshot the digest that the dataset was frozen with
 * @param isElsewhere whether its files lie in the folder of data sets, and are not there
 */
record Descriptor(
        Datasheet sheet,
        Path folder,
        Map<String, LabelMeaning> labels,
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
