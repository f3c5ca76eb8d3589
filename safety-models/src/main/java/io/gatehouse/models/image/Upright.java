package io.gatehouse.models.image;

import com.drew.imaging.ImageProcessingException;
import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.lang.ByteArrayReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns photos the way in which they are shown, as cameras ask for in EXIF. */
final class Upright {

    private static final int AS_IT_IS = 1;

    private Upright() {}

    /** The orientation 1..8 that a JPEG, PNG or WebP asks for; 1 where it asks for none or says it badly. */
    static int orientation(FileKind kind, byte[] file) {
        try {
            return orientation(metadata(kind, file));
        } catch (ImageProcessingException | MetadataException | IOException | RuntimeException e) {
            return AS_IT_IS;
        }
    }

    /** Only the EXIF reader: others would inflate whatever a file makes them inflate. */
    private static Metadata metadata(FileKind kind, byte[] file) throws ImageProcessingException, IOException {
        if (kind == FileKind.JPEG) {
            return JpegMetadataReader.readMetadata(new ByteArrayInputStream(file), List.of(new ExifReader()));
        }
        Metadata metadata = new Metadata();
        ExifBlock.of(kind, file).ifPresent(block -> new ExifReader().extract(new ByteArrayReader(block), metadata));
        return metadata;
    }

    private static int orientation(Metadata metadata) throws MetadataException {
        @Nullable ExifIFD0Directory exif = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
        return exif == null || !exif.containsTag(ExifIFD0Directory.TAG_ORIENTATION)
                ? AS_IT_IS
                : exif.getInt(ExifIFD0Directory.TAG_ORIENTATION);
    }

    static BufferedImage turn(BufferedImage image, int orientation) {
        if (orientation <= AS_IT_IS || orientation > 8) {
            return image;
        }
        boolean lying = orientation >= 5;
        BufferedImage out = new BufferedImage(
                lying ? image.getHeight() : image.getWidth(),
                lying ? image.getWidth() : image.getHeight(),
                image.getType());
        AffineTransform turn = transform(orientation, image.getWidth(), image.getHeight());
        return new AffineTransformOp(turn, AffineTransformOp.TYPE_NEAREST_NEIGHBOR).filter(image, out);
    }

    /** EXIF 2.32, tag 0x0112: where the stored row 0 and column 0 are on the picture as shown. */
    private static AffineTransform transform(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            default -> new AffineTransform(0, -1, 1, 0, 0, width);
        };
    }
}
