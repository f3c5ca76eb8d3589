package io.gatehouse.review.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Sound and video that browsers play. */
final class Recording {

    private static final Path VIDEO = Path.of("../safety-api/src/main/resources/samples/clip-interview.mp4");
    private static final int RATE = 8_000;
    private static final int HEADER = 44;
    private static final int TONE = 440;

    private Recording() {}

    /** A tone that swells, as a WAV file. */
    static byte[] ofSeconds(int seconds) {
        int samples = seconds * RATE;
        ByteBuffer wav = ByteBuffer.allocate(HEADER + 2 * samples).order(ByteOrder.LITTLE_ENDIAN);
        wav.put(ascii("RIFF")).putInt(HEADER - 8 + 2 * samples).put(ascii("WAVEfmt "));
        wav.putInt(16).putShort((short) 1).putShort((short) 1).putInt(RATE).putInt(2 * RATE);
        wav.putShort((short) 2).putShort((short) 16).put(ascii("data")).putInt(2 * samples);
        for (int n = 0; n < samples; n++) {
            wav.putShort((short) (Short.MAX_VALUE * n / samples * Math.sin(2 * Math.PI * TONE * n / RATE)));
        }
        return wav.array();
    }

    /** One of the demo's, H.264 and AAC, of nearly seven seconds. */
    static byte[] video() {
        try {
            return Files.readAllBytes(VIDEO);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] ascii(String letters) {
        return letters.getBytes(StandardCharsets.US_ASCII);
    }
}
