package io.gatehouse.models.image;

import java.awt.AlphaComposite;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.IIOException;

/** The frames of a WebP animation as a viewer shows them: writing that comes piece by piece stands there whole. */
final class WebpFrames {

    private final WebpCanvas canvas;
    private final ImageFile file;
    private final int orientation;
    private final int step;

    /** @param orientation how EXIF says that what is shown is turned */
    WebpFrames(WebpCanvas canvas, ImageFile file, ImageLimits limits, int orientation) {
        this.canvas = canvas;
        this.file = file;
        this.orientation = orientation;
        this.step = limits.step(canvas.width(), canvas.height());
    }

    List<Picture> pictures(int count) throws IOException, RefusedImageException {
        if (count != canvas.frames().size() || count == 0) {
            throw new IIOException("the file ends before its last frame does");
        }
        file.checkSize(canvas.width(), canvas.height(), count);
        List<Integer> wanted = file.sample(count);
        BufferedImage shown =
                new BufferedImage(scaled(canvas.width()), scaled(canvas.height()), BufferedImage.TYPE_INT_ARGB);
        List<Picture> pictures = new ArrayList<>();
        for (int index = 0; index <= wanted.getLast(); index++) {
            show(index, shown, wanted.contains(index), pictures);
        }
        return pictures;
    }

    private void show(int index, BufferedImage shown, boolean wanted, List<Picture> pictures)
            throws IOException, RefusedImageException {
        WebpCanvas.Frame frame = canvas.frames().get(index);
        Rectangle at = frame.place();
        file.checkSize(at.width, at.height, 1);
        Graphics2D g = shown.createGraphics();
        g.setComposite(frame.blended() ? AlphaComposite.SrcOver : AlphaComposite.Src);
        g.drawImage(file.frame(index, step), at.x / step, at.y / step, null);
        if (wanted) {
            pictures.addAll(Transparency.flatten(Upright.turn(shown, orientation)));
        }
        if (frame.cleared()) {
            g.setComposite(AlphaComposite.Clear);
            g.fillRect(at.x / step, at.y / step, scaled(at.width), scaled(at.height));
        }
        g.dispose();
    }

    private int scaled(int length) {
        return (length + step - 1) / step;
    }
}
