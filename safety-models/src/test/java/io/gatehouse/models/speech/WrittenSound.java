package io.gatehouse.models.speech;

import io.gatehouse.domain.signal.BundleRef;
import io.gatehouse.models.speech.ctc.Alphabet;
import io.gatehouse.models.speech.ctc.Emissions;
import io.gatehouse.models.speech.ctc.GreedyDecoder;
import java.util.Arrays;
import java.util.List;

/** Sound whose samples say which letter they are, ten milliseconds each, and a model that reads them. */
public final class WrittenSound implements AcousticModel {

    public static final BundleRef BUNDLE = new BundleRef("letters", "1.0.0", "sha256:" + "7".repeat(64));
    public static final int STRIDE = 160;

    static final WindowCut CUT = new WindowCut(101 * STRIDE, 20 * STRIDE, STRIDE);

    private static final String LETTERS = "-|abcdefghijklmnopqrstuvwxyz?";
    private static final Alphabet ALPHABET =
            new Alphabet(LETTERS.chars().mapToObj(Character::toString).toList(), 0, 1);
    private static final char UNSURE = '?';
    private static final char MUMBLED = 'z';

    /** At this distance from a window's end the model hears nonsense. */
    private static final int NONSENSE = 15;

    private final boolean vouches;

    public WrittenSound() {
        this(true);
    }

    private WrittenSound(boolean vouches) {
        this.vouches = vouches;
    }

    /** One that hears as well, and is not to be taken at its word. */
    public static WrittenSound unvouched() {
        return new WrittenSound(false);
    }

    /** Four frames for each letter with a blank after it; blanks between words are delimiters, points are pauses. */
    public static float[] of(String text) {
        StringBuilder frames = new StringBuilder();
        for (char letter : text.toCharArray()) {
            frames.append(
                    switch (letter) {
                        case ' ' -> "||||-";
                        case '.' -> "-".repeat(100);
                        default -> String.valueOf(letter).repeat(4) + '-';
                    });
        }
        return frames(frames.toString());
    }

    /** One letter for each frame. */
    public static float[] frames(String letters) {
        float[] samples = new float[letters.length() * STRIDE];
        for (int i = 0; i < letters.length(); i++) {
            Arrays.fill(samples, i * STRIDE, (i + 1) * STRIDE, LETTERS.indexOf(letters.charAt(i)) / 100f);
        }
        return samples;
    }

    @Override
    public BundleRef bundle() {
        return BUNDLE;
    }

    @Override
    public WindowCut cut() {
        return CUT;
    }

    @Override
    public boolean vouches() {
        return vouches;
    }

    @Override
    public Reading reading() {
        return new Reading(ALPHABET, new GreedyDecoder(ALPHABET));
    }

    @Override
    public List<Emissions> run(List<float[]> windows) {
        return windows.stream().map(WrittenSound::heard).toList();
    }

    private static Emissions heard(float[] window) {
        int frames = CUT.mostFrames();
        float[] logits = new float[frames * LETTERS.length()];
        boolean whole = window.length == CUT.window();
        for (int frame = 0; frame < frames; frame++) {
            int at = frame * STRIDE;
            int symbol = at < window.length ? symbol(window[at]) : 0;
            boolean nonsense = whole && frames - frame <= NONSENSE;
            boolean unsure = LETTERS.charAt(symbol) == UNSURE;
            int said = nonsense ? LETTERS.indexOf('x') : unsure ? LETTERS.indexOf(MUMBLED) : symbol;
            logits[frame * LETTERS.length() + said] = unsure ? 3 : 12;
        }
        return Emissions.ofLogits(logits, LETTERS.length());
    }

    /** What is no letter is no speech. */
    private static int symbol(float sample) {
        int symbol = Math.round(100 * sample);
        return symbol < LETTERS.length() ? symbol : 0;
    }

    @Override
    public void close() {}
}
