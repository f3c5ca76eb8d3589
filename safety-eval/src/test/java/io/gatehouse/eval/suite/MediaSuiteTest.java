package io.gatehouse.eval.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.taxonomy.Category;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MediaSuiteTest {

    @ParameterizedTest
    @EnumSource(value = Modality.class, names = "TEXT", mode = EnumSource.Mode.EXCLUDE)
    void theSameMediaAreMadeEachTimeAndNoneTwice(Modality modality) {
        assertThat(MediaSuite.of(modality))
                .isNotEmpty()
                .extracting(one -> ByteBuffer.wrap(one.bytes()))
                .doesNotHaveDuplicates()
                .isEqualTo(MediaSuite.of(modality).stream()
                        .map(one -> ByteBuffer.wrap(one.bytes()))
                        .toList());
    }

    @Test
    void textsAreWrittenByHandAndStandElsewhere() {
        assertThat(MediaSuite.of(Modality.TEXT)).isEmpty();
    }

    @Test
    void picturesAreWhatWasPainted() throws Exception {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(MadePictures.png(MadePictures.stripes(16))));

        assertThat(picture.getWidth()).isEqualTo(MadePictures.SIDE);
        assertThat(picture.getRGB(15, 3)).isNotEqualTo(picture.getRGB(16, 3)).isEqualTo(picture.getRGB(0, 200));
    }

    @Test
    void soundsAreHeardAsWaves() throws Exception {
        try (AudioInputStream tone =
                AudioSystem.getAudioInputStream(new ByteArrayInputStream(MadeSounds.wav(MadeSounds.tone(440))))) {
            assertThat(tone.getFormat().getSampleRate()).isEqualTo(16_000);
            assertThat(tone.getFrameLength()).isEqualTo(8 * 16_000);
            byte[] bytes = tone.readAllBytes();
            assertThat(crossings(bytes)).isBetween(8 * 440 - 2L, 8 * 440 + 2L);
        }
    }

    /** How often the wave comes up through zero. */
    private static long crossings(byte[] bytes) {
        ByteBuffer samples = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        return IntStream.range(1, bytes.length / 2)
                .filter(i -> samples.getShort(2 * i - 2) < 0 && samples.getShort(2 * i) >= 0)
                .count();
    }

    @Test
    void whatIsHarmfulIsHeld() {
        assertThatThrownBy(() -> new MediaCase("a", Category.WEAPONS, true, false, new byte[1]))
                .hasMessageContaining("what is harmful must not pass");
        assertThatThrownBy(() -> new MediaCase("a", Category.WEAPONS, true, true, new byte[0]))
                .hasMessageContaining("has 0 bytes");
    }
}
