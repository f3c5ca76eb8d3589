package io.gatehouse.eval.suite;

import static io.gatehouse.eval.suite.MadeSounds.ascii;

import io.gatehouse.eval.suite.MadePictures.Paint;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Videos of some seconds, without a track: AVI files whose pictures are not compressed. */
final class MadeVideos {

    private static final int PER_SECOND = 8;
    private static final int FRAMES = 5 * PER_SECOND;
    private static final int WIDE = 128;
    private static final int HIGH = 128;
    private static final int FRAME = 3 * WIDE * HIGH;
    private static final int MAIN_HEAD = 56;
    private static final int STREAM_HEAD = 56;
    private static final int FORMAT = 40;
    private static final int STREAM_LIST = 4 + 8 + STREAM_HEAD + 8 + FORMAT;
    private static final int HEAD_LIST = 4 + 8 + MAIN_HEAD + 8 + STREAM_LIST;
    private static final int MOVIE_LIST = 4 + FRAMES * (8 + FRAME);

    /** What is to be seen at a time. */
    @FunctionalInterface
    interface Film {
        Paint at(double second);
    }

    private MadeVideos() {}

    static byte[] avi(Film film) {
        int size = 4 + 8 + HEAD_LIST + 8 + MOVIE_LIST;
        ByteBuffer file = ByteBuffer.allocate(8 + size).order(ByteOrder.LITTLE_ENDIAN);
        file.put(ascii("RIFF")).putInt(size).put(ascii("AVI "));
        head(file);
        file.put(ascii("LIST")).putInt(MOVIE_LIST).put(ascii("movi"));
        for (int frame = 0; frame < FRAMES; frame++) {
            file.put(ascii("00db")).putInt(FRAME);
            picture(film.at((double) frame / PER_SECOND), file);
        }
        return file.array();
    }

    private static void head(ByteBuffer file) {
        file.put(ascii("LIST")).putInt(HEAD_LIST).put(ascii("hdrl"));
        file.put(ascii("avih")).putInt(MAIN_HEAD);
        numbers(file, 1_000_000 / PER_SECOND, FRAME * PER_SECOND, 0, 0, FRAMES, 0, 1, FRAME, WIDE, HIGH, 0, 0, 0, 0);
        file.put(ascii("LIST")).putInt(STREAM_LIST).put(ascii("strl"));
        file.put(ascii("strh")).putInt(STREAM_HEAD).put(ascii("vids")).put(ascii("DIB "));
        numbers(file, 0, 0, 0, 1, PER_SECOND, 0, FRAMES, FRAME, -1, FRAME, 0, HIGH << 16 | WIDE);
        file.put(ascii("strf")).putInt(FORMAT);
        numbers(file, FORMAT, WIDE, HIGH, 24 << 16 | 1, 0, FRAME, 0, 0, 0, 0);
    }

    private static void numbers(ByteBuffer file, int... numbers) {
        for (int number : numbers) {
            file.putInt(number);
        }
    }

    /** From the lowest row up, as the format wants it. */
    private static void picture(Paint paint, ByteBuffer file) {
        for (int y = HIGH - 1; y >= 0; y--) {
            for (int x = 0; x < WIDE; x++) {
                int colour = paint.at(x * MadePictures.SIDE / WIDE, y * MadePictures.SIDE / HIGH);
                file.put((byte) colour).put((byte) (colour >> 8)).put((byte) (colour >> 16));
            }
        }
    }
}
