package io.gatehouse.models.speech.training;

import io.gatehouse.models.audio.synthesis.Effects;
import io.gatehouse.models.audio.synthesis.SpeechSynthesiser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** Speech that trained nothing, to measure a recogniser on; the same data and seed give the same. */
public final class SpeechTests {

    /** Decibels that the noise lies below the speech. */
    public static final int NOISE_BELOW = 15;

    private static final int PHRASES = 300;
    private static final int NOISES = 24;
    private static final List<String> DIGITS =
            List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");

    /** @param samples at {@link Effects#RATE} */
    public record Spoken(List<String> words, float[] samples) {}

    /**
     * @param source as a table names it
     * @param spoken the same phrases in the first two sets
     */
    public record Set(String source, List<Spoken> spoken) {}

    private SpeechTests() {}

    /**
     * Phrases of held-back texts in held-back voices, without and with noise; people who say digits, where the data
     * folder has them.
     *
     * @throws IOException if the synthesiser or the texts are missing; the message says what to do
     */
    public static List<Set> of(Path data, long seed) throws IOException {
        return of(data, seed, PHRASES);
    }

    static List<Set> of(Path data, long seed, int phrases) throws IOException {
        SpeechSynthesiser.demand();
        List<Spoken> clean = clean(SpeechTexts.read(data).testing(), phrases, seed);
        List<Set> sets = new ArrayList<>(List.of(
                new Set("voices and texts never trained on, clean", clean),
                new Set("the same at " + NOISE_BELOW + " dB noise", noisy(clean, seed))));
        List<Spoken> digits = digits(data.resolve("audio").resolve("fsdd_train300"));
        if (!digits.isEmpty()) {
            sets.add(new Set("people who say a digit (FSDD)", digits));
        }
        return sets;
    }

    private static List<Spoken> clean(List<String> texts, int phrases, long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        ClipMaker maker = new ClipMaker(texts, Speakers.TESTING, new Surroundings(1, random.split()), seed);
        List<Spoken> spoken = new ArrayList<>();
        for (int i = 0; i < phrases; i++) {
            String phrase = texts.get(random.nextInt(texts.size()));
            spoken.add(new Spoken(List.of(phrase.split(" ")), maker.spoken(phrase, random)));
        }
        return spoken;
    }

    private static List<Spoken> noisy(List<Spoken> clean, long seed) {
        SplittableRandom random = new SplittableRandom(seed + 1);
        Surroundings noises = new Surroundings(NOISES, random.split());
        return clean.stream()
                .map(spoken -> {
                    float[] samples = spoken.samples().clone();
                    noises.addNoise(samples, NOISE_BELOW, random);
                    return new Spoken(spoken.words(), samples);
                })
                .toList();
    }

    private static List<Spoken> digits(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Spoken> digits = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".wav"))
                    .sorted()
                    .toList()) {
                digits.add(digit(file));
            }
        }
        return digits;
    }

    /** The name of the file begins with the digit; a quarter of a second of quiet is put around it. */
    private static Spoken digit(Path file) throws IOException {
        float[] voice = Wave.parse(Files.readAllBytes(file)).at(Effects.RATE);
        float[] samples = Arrays.copyOf(new float[Effects.RATE / 4], voice.length + Effects.RATE / 2);
        System.arraycopy(voice, 0, samples, Effects.RATE / 4, voice.length);
        int digit = file.getFileName().toString().charAt(0) - '0';
        return new Spoken(List.of(DIGITS.get(digit)), samples);
    }
}
