package io.gatehouse.eval.dataset;

import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.taxonomy.NearestName;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** Reads what a descriptor says of media that are labelled by where they lie. */
final class MediaReader {

    private static final List<String> KEYS = List.of("files", "except", "modality", "labels", "split");
    private static final List<Modality> MODALITIES = List.of(Modality.AUDIO, Modality.IMAGE, Modality.VIDEO);

    private final Path folder;
    private final Set<String> known;
    private final Consumer<String> fault;

    /**
     * @param known names of labels
     * @param fault hears what is wrong
     */
    MediaReader(Path folder, Set<String> known, Consumer<String> fault) {
        this.folder = folder;
        this.known = known;
        this.fault = fault;
    }

    MediaFiles read(JsonNode entry) {
        entry.propertyNames().stream()
                .filter(key -> !KEYS.contains(key))
                .forEach(key ->
                        fault.accept("nothing of media is called \"" + key + "\"; " + NearestName.hint(key, KEYS)));
        String pattern = entry.path("files").asString("");
        MediaFiles media = new MediaFiles(
                folder,
                pattern,
                Optional.of(entry.path("except").asString("")).filter(except -> !except.isEmpty()),
                modality(entry.path("modality").asString("")),
                labels(entry.path("labels")),
                Split.read(entry.path("split"), fault));
        if (pattern.isEmpty() || media.isEmpty()) {
            fault.accept("no file in " + folder + " matches \"" + pattern + '"');
        }
        return media;
    }

    private Modality modality(String name) {
        Optional<Modality> found = MODALITIES.stream()
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
        if (found.isEmpty()) {
            fault.accept("the \"modality\" of media is audio, image or video, but is \"" + name + '"');
        }
        return found.orElse(Modality.IMAGE);
    }

    private Map<String, Boolean> labels(JsonNode mapping) {
        Map<String, Boolean> labels = new LinkedHashMap<>();
        mapping.properties().forEach(label -> {
            if (!known.contains(label.getKey())) {
                fault.accept(
                        "no label is called \"" + label.getKey() + "\"; " + NearestName.hint(label.getKey(), known));
            } else if (!label.getValue().isBoolean()) {
                fault.accept("the label \"" + label.getKey() + "\" must be true or false, but is " + label.getValue());
            }
            labels.put(label.getKey(), label.getValue().asBoolean(false));
        });
        return labels;
    }
}
