package io.gatehouse.models.image;

import io.gatehouse.models.media.VideoFrame;
import java.awt.image.BufferedImage;

/**
 * A decoded picture without transparency.
 *
 * @param rgb {@code height * width * 3} bytes, rows from the top, red green blue; not to be modified
 */
public record Picture(int width, int height, byte[] rgb) {

    public Picture {
        if (width < 1 || height < 1 || rgb.length != (long) width * height * 3) {
            throw new IllegalArgumentException("a picture of " + width + " x " + height + " needs "
                    + (long) width * height * 3 + " bytes, but had " + rgb.length);
        }
    }

    /** The picture of a video's frame; the bytes are shared. */
    public static Picture of(VideoFrame frame) {
        return new Picture(frame.width(), frame.height(), frame.rgb());
    }

    /** The same bytes as a frame of a video. */
    public VideoFrame at(long atMs) {
        return new VideoFrame(atMs, width, height, rgb);
    }

    /** The colours of an image; its transparency is ignored. */
    public static Picture of(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        byte[] rgb = new byte[width * height * 3];
        int[] row = new int[width];
        int at = 0;
        for (int y = 0; y < height; y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            for (int argb : row) {
                rgb[at++] = (byte) (argb >> 16);
                rgb[at++] = (byte) (argb >> 8);
                rgb[at++] = (byte) argb;
            }
        }
        return new Picture(width, height, rgb);
    }

    /** A copy for Java2D, of type {@link BufferedImage#TYPE_INT_RGB}. */
    public BufferedImage toImage() {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int at = (y * width + x) * 3;
                row[x] = (rgb[at] & 0xff) << 16 | (rgb[at + 1] & 0xff) << 8 | (rgb[at + 2] & 0xff);
            }
            image.setRGB(0, y, width, 1, row, 0, width);
        }
        return image;
    }

    /** The picture at another size; shrinking averages all pixels that fall together. */
    public Picture resize(int newWidth, int newHeight) {
        if (newWidth == width && newHeight == height) {
            return this;
        }
        return Resampling.resize(this, newWidth, newHeight);
    }

    /** A rectangle of the picture, which must lie inside it. */
    public Picture crop(int x, int y, int cropWidth, int cropHeight) {
        if (x < 0 || y < 0 || cropWidth > width - x || cropHeight > height - y) {
            throw new IllegalArgumentException("the rectangle " + cropWidth + " x " + cropHeight + " at " + x + ',' + y
                    + " does not lie inside " + width + " x " + height);
        }
        byte[] cropped = new byte[cropWidth * cropHeight * 3];
        for (int row = 0; row < cropHeight; row++) {
            System.arraycopy(rgb, ((y + row) * width + x) * 3, cropped, row * cropWidth * 3, cropWidth * 3);
        }
        return new Picture(cropWidth, cropHeight, cropped);
    }

    /** The middle of the picture: that share of its width and of its height, in 0..1. */
    public Picture centreCrop(double share) {
        int cropWidth = Math.max(1, (int) Math.round(width * share));
        int cropHeight = Math.max(1, (int) Math.round(height * share));
        return crop((width - cropWidth) / 2, (height - cropHeight) / 2, cropWidth, cropHeight);
    }

    /** Whether every pixel is within {@code tolerance} levels, of 0..255, of every other in each colour. */
    public boolean isBlank(int tolerance) {
        for (int colour = 0; colour < 3; colour++) {
            int least = 255;
            int most = 0;
            for (int at = colour; at < rgb.length; at += 3) {
                int value = rgb[at] & 0xff;
                least = Math.min(least, value);
                most = Math.max(most, value);
            }
            if (most - least > tolerance) {
                return false;
            }
        }
        return true;
    }
}
