package io.gatehouse.models.image;

import java.util.List;

/**
 * Finds pictures that are turned or mirrored versions of each other: their rings around the centre have the same
 * colours.
 *
 * <p>Rings inside the inscribed circle keep what they show under any rotation about the centre.
 */
final class Lookalikes {

    private static final int SIDE = 48;
    private static final int RINGS = 8;
    private static final int FEATURES = 6;

    private Lookalikes() {}

    /**
     * Gathers pictures into groups.
     *
     * @param threshold root mean square difference, in levels of 0..255, below which two pictures are one
     * @return for each picture the index of its group's first picture
     */
    static int[] groups(List<Picture> pictures, double threshold) {
        double[][] rings = pictures.parallelStream().map(Lookalikes::rings).toArray(double[][]::new);
        int[] parent = new int[rings.length];
        for (int i = 0; i < rings.length; i++) {
            parent[i] = i;
            for (int j = 0; j < i; j++) {
                if (distance(rings[i], rings[j]) < threshold) {
                    join(parent, i, j);
                }
            }
        }
        for (int i = 0; i < parent.length; i++) {
            parent[i] = root(parent, i);
        }
        return parent;
    }

    static double distance(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return Math.sqrt(sum / a.length);
    }

    /** Mean and standard deviation of each colour in each ring. */
    static double[] rings(Picture picture) {
        Picture small = picture.resize(SIDE, SIDE);
        double[] sums = new double[RINGS * FEATURES];
        int[] counts = new int[RINGS];
        double middle = (SIDE - 1) / 2.0;
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                int ring = (int) (Math.hypot(x - middle, y - middle) * RINGS / (SIDE / 2.0));
                if (ring < RINGS) {
                    counts[ring]++;
                    tally(small.rgb(), (y * SIDE + x) * 3, sums, ring * FEATURES);
                }
            }
        }
        return moments(sums, counts);
    }

    private static void tally(byte[] rgb, int pixel, double[] sums, int at) {
        for (int colour = 0; colour < 3; colour++) {
            int value = rgb[pixel + colour] & 0xff;
            sums[at + colour] += value;
            sums[at + 3 + colour] += (double) value * value;
        }
    }

    private static double[] moments(double[] sums, int[] counts) {
        for (int ring = 0; ring < RINGS; ring++) {
            for (int colour = 0; colour < 3; colour++) {
                int at = ring * FEATURES + colour;
                double mean = sums[at] / counts[ring];
                sums[at] = mean;
                sums[at + 3] = Math.sqrt(Math.max(0, sums[at + 3] / counts[ring] - mean * mean));
            }
        }
        return sums;
    }

    private static int root(int[] parent, int i) {
        return parent[i] == i ? i : root(parent, parent[i]);
    }

    private static void join(int[] parent, int i, int j) {
        int a = root(parent, i);
        int b = root(parent, j);
        parent[Math.max(a, b)] = Math.min(a, b);
    }
}
