package io.gatehouse.eval.dataset;

import io.gatehouse.domain.content.ContentType;
import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.models.audio.SimulatedTracks;
import io.gatehouse.models.image.HeldBackPhotos;
import io.gatehouse.models.image.HeldBackPhotos.Photo;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the trainers of pictures and of sound did not train on, as datasets like {@link HeldBackDataset}. Of video there
 * is nothing: that bundle is trained on every clip.
 */
public final class HeldBackMedia {

    public static final String PICTURES = "image-held-back";
    public static final String SOUNDS = "audio-held-back";

    /** Tracks to choose thresholds on, and as many again to prove them on. */
    static final int TRACKS = 400;

    /** Tracks of an ordinary day are drawn until there are so many with content. */
    static final int EVERYDAY_TRACKS = 200;

    private HeldBackMedia() {}

    /**
     * Photos. Every second harmless one of those that nothing was chosen on stands for an ordinary day.
     *
     * @param data the folder that holds {@code images/}
     * @throws IOException if photos are missing; the message names them
     */
    public static Dataset pictures(Path data) throws IOException {
        return pictures(HeldBackPhotos.read(data));
    }

    static Dataset pictures(List<Photo> photos) throws IOException {
        Snapshot snapshot = new Snapshot();
        List<DatasetItem> items = new ArrayList<>();
        int harmless = 0;
        for (Photo photo : photos) {
            Split split = photo.calibrating()
                    ? Split.VALIDATION
                    : photo.weapon() || harmless++ % 2 != 0 ? Split.TEST : Split.EVERYDAY;
            items.add(item(
                    photo.name(),
                    new ItemContent.Media(Modality.IMAGE, photo.file()),
                    weapons(photo),
                    source(photo),
                    split));
            snapshot.add(photo.name() + ' ' + photo.weapon() + ' ' + split.wireName(), photo.file());
        }
        return dataset(sheetOfPictures(), snapshot, sizes(items), Modality.IMAGE, items::stream);
    }

    private static Map<Category, Boolean> weapons(Photo photo) {
        return Map.of(Category.WEAPONS, photo.weapon());
    }

    private static String source(Photo photo) {
        return photo.name().replaceFirst("/.*", "");
    }

    /** Tracks, made anew each time that they are asked for: all of them are large. */
    public static Dataset sounds(SimulatedTracks tracks) {
        Snapshot snapshot = new Snapshot();
        Map<Split, Integer> sizes = new EnumMap<>(Split.class);
        tracks(tracks).forEach(item -> {
            snapshot.add(item.id() + ' ' + item.labels() + ' ' + item.split().wireName(), bytes(item));
            sizes.merge(item.split(), 1, Integer::sum);
        });
        return dataset(sheetOfSounds(), snapshot, sizes, Modality.AUDIO, () -> tracks(tracks));
    }

    private static Stream<DatasetItem> tracks(SimulatedTracks tracks) {
        Stream<DatasetItem> chosenOn = IntStream.range(0, TRACKS)
                .mapToObj(number -> item("calibrating-" + number, tracks.calibrating(number), Split.VALIDATION));
        Stream<DatasetItem> provedOn = IntStream.range(0, TRACKS)
                .mapToObj(number -> item("measuring-" + number, tracks.measuring(number), Split.TEST));
        Stream<DatasetItem> everyday = IntStream.iterate(TRACKS, number -> number + 1)
                .mapToObj(number -> item("measuring-" + number, tracks.measuring(number), Split.EVERYDAY))
                .filter(item -> !item.labels().containsValue(true))
                .limit(EVERYDAY_TRACKS);
        return Stream.of(chosenOn, provedOn, everyday).flatMap(items -> items);
    }

    private static DatasetItem item(String id, SimulatedTracks.Track track, Split split) {
        return item(
                id,
                new ItemContent.Made(Modality.AUDIO, track.wav()),
                Map.of(Category.INAUTHENTIC, track.inauthentic()),
                "simulated tracks",
                split);
    }

    private static byte[] bytes(DatasetItem item) {
        return item.content() instanceof ItemContent.Made(Modality _, byte[] bytes) ? bytes : new byte[0];
    }

    private static DatasetItem item(
            String id, ItemContent content, Map<Category, Boolean> labels, String source, Split split) {
        return new DatasetItem(id, content, ContentType.OTHER, labels, Map.of("source", source), split);
    }

    private static Map<Split, Integer> sizes(List<DatasetItem> items) {
        Map<Split, Integer> sizes = new EnumMap<>(Split.class);
        items.forEach(item -> sizes.merge(item.split(), 1, Integer::sum));
        return sizes;
    }

    private static Dataset dataset(
            Datasheet sheet,
            Snapshot snapshot,
            Map<Split, Integer> sizes,
            Modality modality,
            Supplier<Stream<DatasetItem>> items) {
        return new Dataset(sheet, snapshot.digest(), sizes, Set.of(modality), 0, items);
    }

    private static Datasheet sheetOfPictures() {
        return new Datasheet(
                PICTURES,
                "1",
                "CC-BY-4.0 (guns); none stated (Caltech-101)",
                "Photos that the image bundle was not trained on: guns, revolvers among them, and single objects. Of those"
                        + " that look alike one stands for all. Everyday ones are every second harmless one: they are no"
                        + " sample of uploads.");
    }

    private static Datasheet sheetOfSounds() {
        return new Datasheet(
                SOUNDS,
                "1",
                "CC-BY-3.0 (field recordings), CC-BY-SA-4.0 (digits); the rest is synthesised",
                "Tracks that code puts together from recordings, voices and instruments that the audio bundle was not"
                        + " trained on, half of them silence, noise or tones. All music is synthetic, and what is drawn is"
                        + " drawn from few recordings: they say nothing of records. Everyday ones have content.");
    }
}
