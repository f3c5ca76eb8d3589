package io.gatehouse.models.speech.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gatehouse.models.speech.ctc.Emissions;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CtcGradientTest {

    private static final int BLANK = 0;
    private static final byte A = 1;
    private static final byte B = 2;
    private static final int WIDTH = 3;

    @Test
    void threeOfNineWaysThroughTwoFramesSayOneLetter() {
        // a-, -a and aa, each with 1 in 9.
        CtcGradient ctc = gradient(new float[2 * WIDTH], A);

        assertThat(ctc.loss()).isCloseTo(Math.log(3), within(1e-6));
        // Two of the three ways say a in the first frame, and one says nothing; the odds were a third each.
        assertThat(ctc.byLogit()[A]).isCloseTo(1 / 3f - 2 / 3f, within(1e-6f));
        assertThat(ctc.byLogit()[BLANK]).isCloseTo(0, within(1e-6f));
        assertThat(ctc.byLogit()[B]).isCloseTo(1 / 3f, within(1e-6f));
    }

    @Test
    void aLetterThatIsSaidTwiceNeedsABlankBetween() {
        // Of all ways through three frames only a-a says "aa".
        assertThat(gradient(new float[3 * WIDTH], A, A).loss()).isCloseTo(3 * Math.log(3), within(1e-6));
        assertThat(gradient(new float[2 * WIDTH], A, B).loss()).isCloseTo(2 * Math.log(3), within(1e-6));
    }

    @Test
    void framesThatAreTooFewTeachNothing() {
        CtcGradient ctc = gradient(new float[2 * WIDTH], A, A);

        assertThat(ctc.loss()).isInfinite();
        assertThat(ctc.byLogit()).containsOnly(0);
    }

    @Test
    void nothingSaidIsBlankThroughout() {
        assertThat(gradient(new float[2 * WIDTH]).loss()).isCloseTo(2 * Math.log(3), within(1e-6));
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "3", "4"})
    void theGradientIsTheSlopeOfTheLoss(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        byte[] letters = new byte[1 + random.nextInt(4)];
        for (int i = 0; i < letters.length; i++) {
            letters[i] = (byte) (1 + random.nextInt(2));
        }
        float[] logits = new float[9 * WIDTH];
        for (int i = 0; i < logits.length; i++) {
            logits[i] = (float) random.nextDouble(-2, 2);
        }
        float[] slopes = gradient(logits, letters).byLogit();

        for (int i = 0; i < logits.length; i++) {
            assertThat(slopes[i]).isCloseTo(slope(logits, i, letters), within(2e-3f));
        }
    }

    private static float slope(float[] logits, int at, byte... letters) {
        float step = 1e-2f;
        float[] more = logits.clone();
        float[] less = logits.clone();
        more[at] += step;
        less[at] -= step;
        return (float)
                ((gradient(more, letters).loss() - gradient(less, letters).loss()) / (more[at] - less[at]));
    }

    private static CtcGradient gradient(float[] logits, byte... letters) {
        return CtcGradient.of(Emissions.ofLogits(logits, WIDTH), letters, BLANK);
    }
}
