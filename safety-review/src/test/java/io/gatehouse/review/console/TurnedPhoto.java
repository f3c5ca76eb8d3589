package io.gatehouse.review.console;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** A photo as a camera stores it that was held upright: lying, with a word in EXIF that it is to be turned. */
final class TurnedPhoto {

    private static final int QUARTER_TURN_TO_THE_RIGHT = 6;
    private static final int EXIF_LENGTH = 34;
    private static final int START = 2;

    private TurnedPhoto() {}

    /** Its stored top left quarter, which is shown at the top right, is red. */
    static byte[] ofSize(int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.LIGHT_GRAY);
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 4, height / 4);
        pen.dispose();
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", jpeg);
        return turned(jpeg.toByteArray());
    }

    private static byte[] turned(byte[] jpeg) {
        ByteBuffer file = ByteBuffer.allocate(jpeg.length + EXIF_LENGTH + START);
        file.put(jpeg, 0, START).putShort((short) 0xffe1).putShort((short) EXIF_LENGTH);
        file.put("Exif\0\0MM".getBytes(StandardCharsets.US_ASCII))
                .putShort((short) 42)
                .putInt(8);
        // One entry: the orientation, one number of sixteen bits.
        file.putShort((short) 1).putShort((short) 0x112).putShort((short) 3).putInt(1);
        file.putShort((short) QUARTER_TURN_TO_THE_RIGHT).putShort((short) 0).putInt(0);
        return file.put(jpeg, START, jpeg.length - START).array();
    }
}
