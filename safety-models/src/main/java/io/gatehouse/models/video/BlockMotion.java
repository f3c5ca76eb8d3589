package io.gatehouse.models.video;

import io.gatehouse.models.media.VideoFrame;

/**
 * How each block of a picture moved from the picture before, by block matching on luminance.
 *
 * @param columns blocks in a row
 * @param vx pixels to the right, per block, without the motion that most blocks share (the camera's)
 * @param vy pixels downward, likewise
 * @param change mean absolute difference to the same place in the picture before, in 0..1
 * @param residual what of that is left after the block was moved
 */
record BlockMotion(int columns, float[] vx, float[] vy, float[] change, float[] residual) {

    static final int BLOCK = 8;

    private static final int REACH = 6;

    /** A block counts as moved only if the match is that much better than staying. */
    private static final float GAIN = 0.85f;

    /** Less than this per pixel is noise. */
    private static final float NOISE = 0.012f;

    static float[] luminance(VideoFrame frame) {
        byte[] rgb = frame.rgb();
        float[] grey = new float[frame.width() * frame.height()];
        for (int i = 0; i < grey.length; i++) {
            grey[i] = (0.299f * (rgb[3 * i] & 255) + 0.587f * (rgb[3 * i + 1] & 255) + 0.114f * (rgb[3 * i + 2] & 255))
                    / 255;
        }
        return grey;
    }

    static BlockMotion between(float[] before, float[] now, int width, int height) {
        int columns = width / BLOCK;
        int rows = height / BLOCK;
        BlockMotion motion = new BlockMotion(
                columns,
                new float[columns * rows],
                new float[columns * rows],
                new float[columns * rows],
                new float[columns * rows]);
        for (int block = 0; block < columns * rows; block++) {
            motion.match(block, before, now, width, height);
        }
        subtract(motion.vx, median(motion.vx));
        subtract(motion.vy, median(motion.vy));
        return motion;
    }

    int blocks() {
        return vx.length;
    }

    float speed(int block) {
        return (float) Math.hypot(vx[block], vy[block]);
    }

    private void match(int block, float[] before, float[] now, int width, int height) {
        int x = block % columns * BLOCK;
        int y = block / columns * BLOCK;
        float still = distance(before, now, width, x, y, x, y, Float.MAX_VALUE);
        change[block] = still;
        residual[block] = still;
        if (still < NOISE) {
            return;
        }
        float best = still * GAIN;
        for (int dy = Math.max(-REACH, -y); dy <= Math.min(REACH, height - BLOCK - y); dy++) {
            for (int dx = Math.max(-REACH, -x); dx <= Math.min(REACH, width - BLOCK - x); dx++) {
                float distance = distance(before, now, width, x + dx, y + dy, x, y, best);
                if (distance < best) {
                    best = distance;
                    residual[block] = distance;
                    vx[block] = -dx;
                    vy[block] = -dy;
                }
            }
        }
    }

    private static float distance(
            float[] before, float[] now, int width, int fromX, int fromY, int x, int y, float best) {
        float limit = best * BLOCK * BLOCK;
        float sum = 0;
        for (int row = 0; row < BLOCK && sum < limit; row++) {
            int from = (fromY + row) * width + fromX;
            int to = (y + row) * width + x;
            for (int column = 0; column < BLOCK; column++) {
                sum += Math.abs(before[from + column] - now[to + column]);
            }
        }
        return sum / (BLOCK * BLOCK);
    }

    private static float median(float[] values) {
        float[] sorted = values.clone();
        java.util.Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static void subtract(float[] values, float offset) {
        for (int i = 0; i < values.length; i++) {
            values[i] -= offset;
        }
    }
}
