package io.gatehouse.models.video;

import io.gatehouse.models.media.VideoFrame;

/** One figure per pixel, row by row; beyond its edges a plane goes on as it is there. */
record Plane(int width, int height, float[] values) {

    Plane(int width, int height) {
        this(width, height, new float[width * height]);
    }

    /** In 0..1. */
    static Plane luminance(VideoFrame frame) {
        byte[] rgb = frame.rgb();
        Plane grey = new Plane(frame.width(), frame.height());
        for (int i = 0; i < grey.values.length; i++) {
            grey.values[i] = (0.299f * (rgb[3 * i] & 255)
                            + 0.587f * (rgb[3 * i + 1] & 255)
                            + 0.114f * (rgb[3 * i + 2] & 255))
                    / 255;
        }
        return grey;
    }

    float at(int x, int y) {
        return values[Math.clamp(y, 0, height - 1) * width + Math.clamp(x, 0, width - 1)];
    }

    /** Half as large each way, every pixel the mean of four. */
    Plane halved() {
        Plane half = new Plane(Math.max(1, width / 2), Math.max(1, height / 2));
        for (int i = 0; i < half.values.length; i++) {
            int x = i % half.width * 2;
            int y = i / half.width * 2;
            half.values[i] = (at(x, y) + at(x + 1, y) + at(x, y + 1) + at(x + 1, y + 1)) / 4;
        }
        return half;
    }

    /** A flow of a halved picture as the flow of the whole one: drawn twice as large, and twice as fast. */
    Plane doubled(int toWidth, int toHeight) {
        Plane twice = new Plane(toWidth, toHeight);
        for (int i = 0; i < twice.values.length; i++) {
            twice.values[i] = 2 * at(i % toWidth / 2, i / toWidth / 2);
        }
        return twice;
    }

    /** The mean of the square that reaches {@code radius} pixels in all four directions. */
    Plane blurred(int radius) {
        return turnedAndBlurred(radius).turnedAndBlurred(radius);
    }

    /** Blurs along rows and swaps rows and columns, so that doing so twice blurs both ways. */
    private Plane turnedAndBlurred(int radius) {
        Plane turned = new Plane(height, width);
        for (int y = 0; y < height; y++) {
            float sum = 0;
            for (int x = -radius - 1; x < radius; x++) {
                sum += at(x, y);
            }
            for (int x = 0; x < width; x++) {
                sum += at(x + radius, y) - at(x - radius - 1, y);
                turned.values[x * height + y] = sum / (2 * radius + 1);
            }
        }
        return turned;
    }

    /** What stands {@code u} pixels further right and {@code v} further down, between pixels in proportion. */
    Plane shifted(Plane u, Plane v) {
        Plane shifted = new Plane(width, height);
        for (int i = 0; i < values.length; i++) {
            float x = Math.clamp(i % width + u.values[i], 0, width - 1);
            float y = Math.clamp(i / width + v.values[i], 0, height - 1);
            shifted.values[i] = between(x, y);
        }
        return shifted;
    }

    private float between(float x, float y) {
        int left = (int) x;
        int top = (int) y;
        float above = at(left, top) + (x - left) * (at(left + 1, top) - at(left, top));
        float below = at(left, top + 1) + (x - left) * (at(left + 1, top + 1) - at(left, top + 1));
        return above + (y - top) * (below - above);
    }
}
