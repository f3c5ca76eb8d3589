package io.gatehouse.models.video;

/**
 * A stretch of video in figures.
 *
 * @param startMs time of its first picture
 * @param endMs time of its last picture
 */
record MotionWindow(long startMs, long endMs, float[] features) {

    boolean overlaps(MotionWindow other) {
        return startMs < other.endMs && other.startMs < endMs;
    }
}
