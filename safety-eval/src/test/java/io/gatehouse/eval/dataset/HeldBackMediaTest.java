package io.gatehouse.eval.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.models.image.HeldBackPhotos.Photo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeldBackMediaTest {

    @TempDir
    private Path folder;

    @Test
    void everySecondHarmlessPhotoThatNothingWasChosenOnStandsForAnOrdinaryDay() throws IOException {
        Dataset dataset = HeldBackMedia.pictures(List.of(
                photo("guns/1.jpg", true, true),
                photo("things/1.jpg", false, true),
                photo("guns/2.jpg", true, false),
                photo("things/2.jpg", false, false),
                photo("things/3.jpg", false, false),
                photo("things/4.jpg", false, false)));

        assertThat(dataset.items())
                .extracting(DatasetItem::split)
                .containsExactly(
                        Split.VALIDATION, Split.VALIDATION, Split.TEST, Split.EVERYDAY, Split.TEST, Split.EVERYDAY);
        assertThat(dataset.sizes()).isEqualTo(Map.of(Split.VALIDATION, 2, Split.TEST, 2, Split.EVERYDAY, 2));
        assertThat(dataset.modalities()).isEqualTo(Set.of(Modality.IMAGE));
        assertThat(dataset.items().findFirst())
                .hasValueSatisfying(item -> assertThat(item.labels()).isEqualTo(Map.of(Category.WEAPONS, true)));
    }

    @Test
    void otherBytesAreAnotherSnapshot() throws IOException {
        List<Photo> photos = List.of(photo("guns/1.jpg", true, true));
        String before = HeldBackMedia.pictures(photos).digest();

        Files.writeString(photos.getFirst().file(), "other");

        assertThat(HeldBackMedia.pictures(photos).digest()).isNotEqualTo(before);
    }

    private Photo photo(String name, boolean weapon, boolean calibrating) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return new Photo(Files.writeString(file, name), name, weapon, calibrating);
    }
}
