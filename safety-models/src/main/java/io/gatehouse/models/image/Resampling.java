package io.gatehouse.models.image;

/** Separable resizing with a triangle filter that widens as the picture shrinks, so that nothing aliases. */
final class Resampling {

    /** For each target pixel the first source pixel and the weights from there on; weights sum to 1. */
    private record Taps(int[] first, float[][] weights) {

        static Taps of(int from, int to) {
            double scale = (double) from / to;
            double support = Math.max(1, scale);
            int[] first = new int[to];
            float[][] weights = new float[to][];
            for (int i = 0; i < to; i++) {
                double centre = (i + 0.5) * scale;
                first[i] = (int) Math.max(0, Math.floor(centre - support));
                int end = (int) Math.min(from, Math.ceil(centre + support));
                weights[i] = triangle(first[i], end, centre, support);
            }
            return new Taps(first, weights);
        }

        private static float[] triangle(int first, int end, double centre, double support) {
            float[] weights = new float[end - first];
            float sum = 0;
            for (int k = 0; k < weights.length; k++) {
                weights[k] = (float) Math.max(0, 1 - Math.abs(first + k + 0.5 - centre) / support);
                sum += weights[k];
            }
            for (int k = 0; k < weights.length; k++) {
                weights[k] /= sum;
            }
            return weights;
        }
    }

    private Resampling() {}

    static Picture resize(Picture picture, int width, int height) {
        float[] narrowed = horizontally(picture, Taps.of(picture.width(), width), width);
        byte[] rgb = vertically(narrowed, Taps.of(picture.height(), height), width, height);
        return new Picture(width, height, rgb);
    }

    private static float[] horizontally(Picture picture, Taps taps, int width) {
        byte[] rgb = picture.rgb();
        float[] out = new float[picture.height() * width * 3];
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < width; x++) {
                int from = (y * picture.width() + taps.first()[x]) * 3;
                int to = (y * width + x) * 3;
                for (float weight : taps.weights()[x]) {
                    out[to] += weight * (rgb[from] & 0xff);
                    out[to + 1] += weight * (rgb[from + 1] & 0xff);
                    out[to + 2] += weight * (rgb[from + 2] & 0xff);
                    from += 3;
                }
            }
        }
        return out;
    }

    private static byte[] vertically(float[] rows, Taps taps, int width, int height) {
        int stride = width * 3;
        byte[] rgb = new byte[height * stride];
        float[] sum = new float[stride];
        for (int y = 0; y < height; y++) {
            java.util.Arrays.fill(sum, 0.5f);
            int from = taps.first()[y] * stride;
            for (float weight : taps.weights()[y]) {
                for (int i = 0; i < stride; i++) {
                    sum[i] += weight * rows[from + i];
                }
                from += stride;
            }
            for (int i = 0; i < stride; i++) {
                rgb[y * stride + i] = (byte) Math.min(255, (int) sum[i]);
            }
        }
        return rgb;
    }
}
