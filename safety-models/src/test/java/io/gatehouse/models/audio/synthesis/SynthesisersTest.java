package io.gatehouse.models.audio.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SynthesisersTest {

    @Test
    void theSameSeedMakesTheSamePieceAndAnotherSeedAnother() {
        MusicSynthesiser music = MusicSynthesiser.ofEverything();

        assertThat(music.render(2, new SplittableRandom(1))).isEqualTo(music.render(2, new SplittableRandom(1)));
        assertThat(music.render(2, new SplittableRandom(1))).isNotEqualTo(music.render(2, new SplittableRandom(2)));
    }

    @ParameterizedTest
    @EnumSource(Timbre.class)
    void everyFamilyPlaysFiniteSoundAtTheAgreedLevel(Timbre timbre) {
        float[] piece = new MusicSynthesiser(Set.of(timbre), Set.of(0)).render(3, new SplittableRandom(4));

        assertThat(piece).hasSize(48_000);
        assertThat(20 * Math.log10(Effects.level(piece))).isCloseTo(-18, within(0.1));
    }

    @Test
    void keysThatDoNotExistAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MusicSynthesiser(Set.of(Timbre.PIANO), Set.of(12)))
                .withMessageContaining("12");
    }

    @Test
    void silenceIsQuietAndNoiseAndTonesAreNot() {
        SplittableRandom random = new SplittableRandom(9);
        for (int i = 0; i < 30; i++) {
            assertThat(Effects.level(new NoiseSynthesiser().silence(1, random))).isLessThan(Effects.decibels(-65));
            assertThat(Effects.level(new NoiseSynthesiser().render(1, random))).isCloseTo(0.126, within(0.01));
            assertThat(Effects.level(new ToneSynthesiser().render(1, random))).isCloseTo(0.126, within(0.01));
        }
    }

    @Test
    void aLowPassKeepsTheLowsAndTakesTheHighs() {
        float[] low = sine(200);
        float[] high = sine(6000);
        Effects.lowPass(low, 1000, 2);
        Effects.lowPass(high, 1000, 2);

        assertThat(Effects.level(low)).isCloseTo(0.707, within(0.03));
        assertThat(Effects.level(high)).isLessThan(0.002);
    }

    private static float[] sine(double hertz) {
        float[] samples = new float[16_000];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) Math.sin(2 * Math.PI * hertz * i / 16_000);
        }
        return samples;
    }
}
