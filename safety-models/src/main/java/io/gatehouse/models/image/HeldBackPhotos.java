package io.gatehouse.models.image;

import io.gatehouse.models.image.LabelledPicture.Split;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The photos that {@link ImageTrainer} does not train on, for those who judge its bundles; the same for every seed. */
public final class HeldBackPhotos {

    private HeldBackPhotos() {}

    /**
     * One photo of those that are turned or mirrored versions of each other: counted each, they would be evidence for
     * more than they show.
     *
     * @param name its path below {@code images/}
     * @param calibrating whether the trainer calibrated on it; if not, it looked at it for nothing but its figures
     */
    public record Photo(Path file, String name, boolean weapon, boolean calibrating) {}

    /** @throws IOException if {@code images/weapons_cc_by} or {@code images/caltech101_train} is not there */
    public static List<Photo> read(Path data) throws IOException {
        Map<String, LabelledPicture> groups = new LinkedHashMap<>();
        PictureData.photos(data).forEach(photo -> groups.putIfAbsent(photo.group(), photo));
        return groups.values().stream()
                .filter(photo -> photo.split() != Split.TRAIN)
                .map(photo -> new Photo(
                        PictureData.file(data, photo),
                        photo.group(),
                        photo.weapon(),
                        photo.split() == Split.CALIBRATION))
                .toList();
    }
}
