package io.gatehouse.eval.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Writes a dataset's digest into its descriptor; from then on a change is noticed. */
public final class DatasetFreezer {

    private DatasetFreezer() {}

    /**
     * Freezes a dataset that is sound. One that is frozen already is left as it is.
     *
     * @param data the folder of data sets, where it is known
     * @throws DatasetException if it has faults, among them that it was changed since it was frozen
     */
    public static Dataset freeze(Path descriptor, Optional<Path> data) throws IOException {
        Dataset dataset = DatasetLoader.load(descriptor, data);
        if (dataset.missing() > 0) {
            throw new DatasetException("The dataset " + dataset.sheet().name() + " lacks " + dataset.missing()
                    + " of its media files; put them back, or take their items out, before it is frozen");
        }
        String yaml = Files.readString(descriptor);
        if (new DescriptorReader(descriptor, new Faults(), data)
                .read(yaml)
                .snapshot()
                .isEmpty()) {
            String end = yaml.endsWith("\n") ? "" : "\n";
            Files.writeString(descriptor, yaml + end + DescriptorReader.SNAPSHOT + ": " + dataset.digest() + '\n');
        }
        return dataset;
    }
}
