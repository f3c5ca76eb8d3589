package io.gatehouse.models.image;

/**
 * What {@link ImageDecoder} takes on; a picture over a limit is refused by its header, before any pixel is decoded.
 *
 * @param maxPixels pixels of one picture, and of all frames that have to be decoded divided by four
 * @param maxSide pixels along one edge
 * @param maxFrames how many frames of an animation are handed out, evenly spread from the first to the last
 * @param workingSide larger pictures are read with whole rows and columns left out until the long edge is below twice
 *     this many pixels
 */
public record ImageLimits(long maxPixels, int maxSide, int maxFrames, int workingSide) {

    public static final ImageLimits DEFAULT = new ImageLimits(50_000_000, 16_384, 16, 1024);

    public ImageLimits {
        if (maxPixels < 1 || maxSide < 1 || maxFrames < 1 || workingSide < 1) {
            throw new IllegalArgumentException("limits on pictures are at least 1, but were " + maxPixels + " pixels, "
                    + maxSide + " a side, " + maxFrames + " frames and a working side of " + workingSide);
        }
    }

    /** Every how many pixels one is read of a picture of that size; thin pictures keep their short edge. */
    int step(int width, int height) {
        int byLongEdge = Math.max(width, height) / workingSide;
        int byShortEdge = Math.min(width, height) / (workingSide / 4 + 1);
        return Math.max(1, Math.min(byLongEdge, byShortEdge));
    }
}
