package io.gatehouse.models.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Ways in which a file is broken, or made to lie. */
enum Mutation {
    EMPTY(1),
    CUT_OFF(7),
    BITS_FLIPPED_IN_ITS_HEAD(7),
    BITS_FLIPPED_ANYWHERE(7),
    A_NUMBER_IN_ITS_HEAD_IS_A_LIE(7),
    CLAIMS_TO_BE_LARGE(2),
    A_STRETCH_IS_GONE(3),
    A_STRETCH_COMES_TWICE(2),
    ANOTHER_FILE_FOLLOWS(2);

    private static final int HEAD = 512;
    private static final int[] LIES = {0xffffffff, 0x7fffffff, 0x80000000, 0, 1};

    private final int times;

    Mutation(int times) {
        this.times = times;
    }

    /** How many of its kind are made of each file. */
    int times() {
        return times;
    }

    byte[] of(byte[] file, byte[] another, RandomGenerator random) {
        return switch (this) {
            case EMPTY -> new byte[0];
            case CUT_OFF -> Arrays.copyOf(file, random.nextInt(1, file.length));
            case BITS_FLIPPED_IN_ITS_HEAD -> flipped(file, Math.min(HEAD, file.length), random);
            case BITS_FLIPPED_ANYWHERE -> flipped(file, file.length, random);
            case A_NUMBER_IN_ITS_HEAD_IS_A_LIE -> lying(file, random);
            case CLAIMS_TO_BE_LARGE -> large(file, random.nextInt(2) == 0);
            case A_STRETCH_IS_GONE -> withoutAStretch(file, random);
            case A_STRETCH_COMES_TWICE -> withAStretchTwice(file, random);
            case ANOTHER_FILE_FOLLOWS -> joined(file, another);
        };
    }

    private static byte[] flipped(byte[] file, int within, RandomGenerator random) {
        byte[] flipped = file.clone();
        for (int i = random.nextInt(1, 24); i > 0; i--) {
            flipped[random.nextInt(within)] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }

    private static byte[] lying(byte[] file, RandomGenerator random) {
        byte[] lying = file.clone();
        int at = random.nextInt(Math.min(HEAD, file.length - 3));
        ByteBuffer.wrap(lying).putInt(at, LIES[random.nextInt(LIES.length)]);
        return lying;
    }

    /** Wherever the width or the height may stand, a far larger one does. */
    private static byte[] large(byte[] file, boolean bigEndian) {
        ByteBuffer large =
                ByteBuffer.wrap(file.clone()).order(bigEndian ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        for (int at = 4; at < file.length - 1; at++) {
            short side = large.getShort(at);
            if (side == MadeMedia.WIDTH || side == MadeMedia.HEIGHT) {
                large.putShort(at, (short) 0x7ffe);
            }
        }
        return large.array();
    }

    private static byte[] withoutAStretch(byte[] file, RandomGenerator random) {
        int from = random.nextInt(file.length);
        int to = random.nextInt(from, file.length);
        return joined(Arrays.copyOf(file, from), Arrays.copyOfRange(file, to, file.length));
    }

    private static byte[] withAStretchTwice(byte[] file, RandomGenerator random) {
        int from = random.nextInt(file.length);
        int to = random.nextInt(from, file.length);
        return joined(Arrays.copyOf(file, to), Arrays.copyOfRange(file, from, file.length));
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] joined = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, joined, one.length, other.length);
        return joined;
    }
}
