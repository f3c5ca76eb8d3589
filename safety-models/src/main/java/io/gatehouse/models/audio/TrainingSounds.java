package io.gatehouse.models.audio;

import io.gatehouse.domain.signal.Deadline;
import io.gatehouse.models.audio.synthesis.Effects;
import io.gatehouse.models.audio.synthesis.SpeechSynthesiser;
import io.gatehouse.models.media.DecodeException;
import io.gatehouse.models.media.MediaDecoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Decodes what one split may hear into memory. */
final class TrainingSounds {

    /** Recordings of one origin. */
    record Recordings(String source, List<float[]> clips) {}

    static final String DIGITS = "spoken digits (FSDD)";
    static final String FIELD = "field recordings (ESC-10)";
    static final String VOICES = "synthesised speech";

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Path folder;
    private final MediaDecoder decoder;
    private final Clock clock;

    /** @param folder holds {@code esc10_folds1-3} and {@code fsdd_train300} */
    TrainingSounds(Path folder, MediaDecoder decoder, Clock clock) {
        this.folder = folder;
        this.decoder = decoder;
        this.clock = clock;
    }

    /** All that one split may hear. */
    SoundStage stage(Split split, int voices, SplittableRandom random) throws IOException {
        return new SoundStage(List.of(digits(split), voices(split, voices, random)), field(split), split.music());
    }

    private Recordings digits(Split split) throws IOException {
        return read(DIGITS, folder.resolve("fsdd_train300"), ".wav", split::hasDigit);
    }

    private Recordings field(Split split) throws IOException {
        return read(FIELD, folder.resolve("esc10_folds1-3"), ".ogg", split::hasRecording);
    }

    /** Speech in drawn voices, pitches and rates; none where the synthesiser is not installed. */
    private Recordings voices(Split split, int count, SplittableRandom random) throws IOException {
        List<float[]> clips = new ArrayList<>();
        for (int i = 0; i < count && SpeechSynthesiser.present(); i++) {
            String voice = pick(split.languages(), random) + '+' + pick(split.variants(), random);
            String text = pick(SpokenTexts.ALL, random);
            clips.add(decode(SpeechSynthesiser.speak(text, voice, random.nextInt(15, 90), random.nextInt(120, 260))));
        }
        return new Recordings(VOICES, clips);
    }

    private Recordings read(String source, Path from, String ending, Predicate<String> wanted) throws IOException {
        if (!Files.isDirectory(from)) {
            throw new IOException("no folder " + from + "; the audio trainer needs it, see the data folder's README");
        }
        List<float[]> clips = new ArrayList<>();
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(path -> path.toString().endsWith(ending))
                    .filter(path -> wanted.test(path.getFileName().toString()))
                    .sorted()
                    .toList()) {
                clips.add(decode(Files.readAllBytes(file)));
            }
        }
        if (clips.isEmpty()) {
            throw new IOException("the folder " + from + " holds no " + ending + " file of the split that is needed");
        }
        return new Recordings(source, clips);
    }

    private float[] decode(byte[] media) throws IOException {
        List<float[]> chunks = new ArrayList<>();
        try {
            decoder.audio(media, Deadline.in(PATIENCE, clock), chunk -> chunks.add(chunk.clone()));
        } catch (DecodeException e) {
            throw new IOException("a training sound cannot be decoded: " + e.getMessage(), e);
        }
        float[] all = new float[chunks.stream().mapToInt(chunk -> chunk.length).sum()];
        int at = 0;
        for (float[] chunk : chunks) {
            System.arraycopy(chunk, 0, all, at, chunk.length);
            at += chunk.length;
        }
        Effects.normalise(all, -18);
        return all;
    }

    private static <T> T pick(List<T> from, SplittableRandom random) {
        return from.get(random.nextInt(from.size()));
    }
}
