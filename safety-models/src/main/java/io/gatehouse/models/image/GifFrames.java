package io.gatehouse.models.image;

import java.awt.AlphaComposite;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.IIOException;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import org.jspecify.annotations.Nullable;

/**
 * The frames of a GIF as a viewer shows them: each drawn where it belongs, over what the frames before it left.
 *
 * <p>GIF89a specification, sections 18, 20 and 23.
 */
final class GifFrames {

    private static final String STREAM_FORMAT = "javax_imageio_gif_stream_1.0";
    private static final String FRAME_FORMAT = "javax_imageio_gif_image_1.0";
    private static final String TO_BACKGROUND = "restoreToBackgroundColor";
    private static final String TO_PREVIOUS = "restoreToPrevious";

    private final ImageReader reader;
    private final ImageFile file;
    private final ImageLimits limits;

    GifFrames(ImageReader reader, ImageFile file, ImageLimits limits) {
        this.reader = reader;
        this.file = file;
        this.limits = limits;
    }

    List<Picture> pictures() throws IOException, RefusedImageException {
        int count = reader.getNumImages(true);
        if (count == 0) {
            throw new IIOException("the file ends before its first frame does");
        }
        Rectangle screen = screen();
        file.checkSize(screen.width, screen.height, count);
        int step = limits.step(screen.width, screen.height);
        List<Integer> wanted = file.sample(count);
        BufferedImage canvas = new BufferedImage(
                (screen.width + step - 1) / step, (screen.height + step - 1) / step, BufferedImage.TYPE_INT_ARGB);
        List<Picture> pictures = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            canvas = show(index, step, canvas, wanted.contains(index), pictures);
        }
        return pictures;
    }

    /** Draws a frame, keeps what is then seen if it is wanted, and returns what the next frame is drawn over. */
    private BufferedImage show(int index, int step, BufferedImage canvas, boolean wanted, List<Picture> pictures)
            throws IOException, RefusedImageException {
        IIOMetadataNode root = (IIOMetadataNode) reader.getImageMetadata(index).getAsTree(FRAME_FORMAT);
        Rectangle place = place(root, index);
        file.checkSize(place.width, place.height, 1);
        String disposal = attribute(root, "GraphicControlExtension", "disposalMethod");
        BufferedImage before = disposal.equals(TO_PREVIOUS) ? copy(canvas) : canvas;
        Graphics2D g = canvas.createGraphics();
        g.drawImage(file.frame(index, step), place.x / step, place.y / step, null);
        if (wanted) {
            pictures.addAll(Transparency.flatten(canvas));
        }
        if (disposal.equals(TO_BACKGROUND)) {
            g.setComposite(AlphaComposite.Clear);
            g.fillRect(place.x / step, place.y / step, place.width / step + 1, place.height / step + 1);
        }
        g.dispose();
        return before;
    }

    private Rectangle screen() throws IOException {
        @Nullable IIOMetadata metadata = reader.getStreamMetadata();
        if (metadata == null) {
            return new Rectangle(reader.getWidth(0), reader.getHeight(0));
        }
        IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree(STREAM_FORMAT);
        return new Rectangle(
                number(root, "LogicalScreenDescriptor", "logicalScreenWidth", reader.getWidth(0)),
                number(root, "LogicalScreenDescriptor", "logicalScreenHeight", reader.getHeight(0)));
    }

    private Rectangle place(IIOMetadataNode root, int index) throws IOException {
        return new Rectangle(
                number(root, "ImageDescriptor", "imageLeftPosition", 0),
                number(root, "ImageDescriptor", "imageTopPosition", 0),
                reader.getWidth(index),
                reader.getHeight(index));
    }

    private static int number(IIOMetadataNode root, String node, String name, int otherwise) {
        String value = attribute(root, node, name);
        return value.isEmpty() ? otherwise : Integer.parseInt(value);
    }

    private static String attribute(IIOMetadataNode root, String node, String name) {
        return root.getElementsByTagName(node).getLength() == 0
                ? ""
                : ((IIOMetadataNode) root.getElementsByTagName(node).item(0)).getAttribute(name);
    }

    private static BufferedImage copy(BufferedImage image) {
        BufferedImage copy = new BufferedImage(image.getWidth(), image.getHeight(), image.getType());
        image.copyData(copy.getRaster());
        return copy;
    }
}
