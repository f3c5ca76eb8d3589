package io.gatehouse.models.image;

import java.nio.ByteBuffer;

/**
 * Whether a PNG holds frames beside its default image, which is all that the reader decodes.
 *
 * <p>PNG specification, third edition, section 11.3.2.
 */
final class PngAnimation {

    private static final int SIGNATURE = 8;
    private static final int AROUND_DATA = 12;
    private static final int CONTROL = 0x6163544c;
    private static final int FRAME_DATA = 0x66644154;

    private PngAnimation() {}

    /** Frame data counts whatever is claimed: a single frame need not be the default image. */
    static boolean hasMoreFrames(byte[] png) {
        ByteBuffer file = ByteBuffer.wrap(png);
        long at = SIGNATURE;
        while (at + AROUND_DATA <= png.length) {
            int chunk = (int) at;
            int type = file.getInt(chunk + 4);
            if (type == FRAME_DATA || (type == CONTROL && file.getInt(chunk + 8) > 1)) {
                return true;
            }
            at += AROUND_DATA + Integer.toUnsignedLong(file.getInt(chunk));
        }
        return false;
    }
}
