package io.gatehouse.models.speech.training;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Mono sound as the synthesiser writes it.
 *
 * @param samples in -1..1
 */
record Wave(int rate, float[] samples) {

    private static final int DATA = 0x61746164;
    private static final int RATE_AT = 24;
    private static final int FIRST_CHUNK = 12;
    private static final int CHUNK_HEADER = 8;

    /** Reads 16-bit PCM; a length that a pipe could not know is taken as up to the end. */
    static Wave parse(byte[] file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int at = FIRST_CHUNK;
        while (at + CHUNK_HEADER <= file.length && bytes.getInt(at) != DATA) {
            at += CHUNK_HEADER + Math.max(0, bytes.getInt(at + 4));
        }
        if (at + CHUNK_HEADER > file.length) {
            throw new IOException("the synthesiser answered with no WAV file");
        }
        float[] samples = new float[(file.length - at - CHUNK_HEADER) / Short.BYTES];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = bytes.getShort(at + CHUNK_HEADER + i * Short.BYTES) / 32768f;
        }
        return new Wave(bytes.getInt(RATE_AT), samples);
    }

    /** The same at another rate; with a rate that is off, voices grow or shrink as well. */
    float[] at(double wanted) {
        return Resampler.of(rate / wanted).run(samples);
    }
}
