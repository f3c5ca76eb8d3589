package io.gatehouse.models.media.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tags are written by anybody: whatever they hold, reading them ends, and yields pieces of the file alone. */
class BrokenTagsTest {

    private static final int FILES = 20_000;

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 255})
    void id3OfAnyVersion(int version) {
        surviveAll("ID3" + (char) version + "\0\u00c0\0\0\1\0APIC\0\0\0\40PIC\0\0\0", Id3Pictures::in);
    }

    @Test
    void mp4() {
        surviveAll("\0\0\1\0moov\0\0\0\1udta\0\0\0\0\0\0\0\60meta\0\0\0\0ilst\0\0\0\40covrdata", Mp4Pictures::in);
    }

    @Test
    void flac() {
        surviveAll("fLaC\6\0\0\60\0\0\0\3\0\0\0\1i\0\0\0\1dxxxxyyyyzzzzcccc\0\0\0\4", FlacPictures::in);
    }

    /** The same in every run: a few bytes of each file are others, and it is cut off somewhere. */
    private static void surviveAll(String begin, Function<ByteBuffer, List<ByteBuffer>> reader) {
        Random random = new Random(7);
        byte[] whole = (begin + "\0".repeat(20) + begin).getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i < FILES; i++) {
            byte[] file = whole.clone();
            for (int change = random.nextInt(6); change > 0; change--) {
                file[random.nextInt(file.length)] = (byte) random.nextInt();
            }
            ByteBuffer cut =
                    ByteBuffer.wrap(file, 0, random.nextInt(file.length + 1)).slice();
            assertThat(reader.apply(cut)).allMatch(picture -> picture.remaining() <= cut.capacity());
        }
    }
}
