package io.gatehouse.models.image;

import io.gatehouse.models.image.LabelledPicture.Source;
import io.gatehouse.models.image.drawing.Drawings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** Reads the labelled photos and adds drawings; every picture comes out square and of one size. */
final class PictureData {

    static final int SIDE = 144;

    /** A cannon is a weapon to some and a monument to others: it teaches neither side. */
    private static final Set<String> LEFT_OUT = Set.of("cannon");

    private static final double SAME_PICTURE = 7;

    /**
     * How much is drawn.
     *
     * @param heldBack of kinds that training never sees
     */
    record Drawn(int weapons, int harmless, int covers, int heldBack) {

        static final Drawn FULL = new Drawn(400, 600, 300, 200);
    }

    private PictureData() {}

    /** @throws IOException if {@code images/weapons_cc_by} or {@code images/caltech101_train} is not there */
    static List<LabelledPicture> read(Path data, long seed, Drawn drawn) throws IOException {
        List<LabelledPicture> all = new ArrayList<>(photos(data));
        all.addAll(drawings(new SplittableRandom(seed), drawn));
        return all;
    }

    /** @throws IOException as with {@link #read} */
    static List<LabelledPicture> photos(Path data) throws IOException {
        List<LabelledPicture> all = new ArrayList<>();
        all.addAll(photos(folder(data, "weapons_cc_by"), true));
        all.addAll(photos(folder(data, "caltech101_train"), false));
        return all;
    }

    /** The file that a group of photos is called after: the first of those that look alike. */
    static Path file(Path data, LabelledPicture photo) {
        return data.resolve("images").resolve(photo.group());
    }

    private static Path folder(Path data, String name) throws IOException {
        Path folder = data.resolve("images").resolve(name);
        if (!Files.isDirectory(folder)) {
            throw new NoSuchFileException(folder.toString(), null, "the photos to train on are expected there");
        }
        return folder;
    }

    private static List<LabelledPicture> photos(Path folder, boolean weapons) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.filter(file -> file.toString().endsWith(".jpg"))
                    .filter(file -> !LEFT_OUT.contains(kind(file)))
                    .sorted()
                    .toList();
        }
        List<Picture> pictures = new ArrayList<>();
        for (Path file : files) {
            pictures.add(Picture.of(ImageIO.read(file.toFile())).resize(SIDE, SIDE));
        }
        int[] groups = Lookalikes.groups(pictures, SAME_PICTURE);
        List<LabelledPicture> labelled = new ArrayList<>();
        for (int i = 0; i < groups.length; i++) {
            String group = folder.getFileName() + "/" + folder.relativize(files.get(groups[i]));
            labelled.add(labelled(pictures.get(i), kind(files.get(i)), weapons, group));
        }
        return labelled;
    }

    private static LabelledPicture labelled(Picture picture, String kind, boolean weapons, String group) {
        if (weapons) {
            return new LabelledPicture(picture, true, Source.GUN_PHOTOS, group);
        }
        boolean revolver = kind.equals("revolver");
        return new LabelledPicture(
                picture, revolver, revolver ? Source.CALTECH_REVOLVERS : Source.CALTECH_OTHERS, group);
    }

    private static String kind(Path file) {
        return file.getName(file.getNameCount() - 2).toString();
    }

    private static List<LabelledPicture> drawings(SplittableRandom random, Drawn many) {
        Drawings drawings = new Drawings(random, SIDE);
        List<LabelledPicture> drawn = new ArrayList<>();
        for (int i = 0; i < many.weapons() + many.harmless() + many.covers(); i++) {
            boolean weapon = i < many.weapons();
            Picture picture =
                    Picture.of(i < many.weapons() + many.harmless() ? drawings.motif(weapon) : drawings.cover());
            drawn.add(new LabelledPicture(picture, weapon, Source.DRAWINGS, "drawing/" + i));
        }
        return drawn;
    }

    /** Drawings of kinds that training never sees, half of them weapons. */
    static List<LabelledPicture> heldBackDrawings(long seed, int count) {
        Drawings drawings = new Drawings(new SplittableRandom(seed), SIDE);
        List<LabelledPicture> drawn = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boolean weapon = i % 2 == 0;
            drawn.add(new LabelledPicture(
                    Picture.of(drawings.heldBackMotif(weapon)), weapon, Source.DRAWINGS, "held back/" + i));
        }
        return drawn;
    }
}
