package io.gatehouse.models.media;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.signal.Deadline;
import io.gatehouse.domain.signal.FailureReason;
import io.gatehouse.models.batching.BatchingListener;
import io.gatehouse.models.image.DecodedImage;
import io.gatehouse.models.image.ImageDecoder;
import io.gatehouse.models.image.ImageLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Five hundred and more files, each broken in its own way, the same in every run. */
@TestInstance(Lifecycle.PER_CLASS)
class MutatedMediaTest {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final long SEED = 20;
    private static final int WORKERS = 2;

    /** A worker holds a Java and FFmpeg; a file that it decodes adds little, whatever it claims. */
    private static final long MOST_KILOBYTES = 400_000;

    private record Mutant(MadeMedia media, Mutation mutation, byte[] bytes) {
        @Override
        public String toString() {
            return media + " " + mutation + " of " + bytes.length + " bytes";
        }
    }

    /** What came of handing a file to a decoder; nothing where it was decoded. */
    private record Outcome(Mutant mutant, String asked, Optional<DecodedImage.Refused> refusal) {}

    private final AtomicInteger started = new AtomicInteger();
    private final List<WorkerEnd> ends = new CopyOnWriteArrayList<>();
    private WorkerDecoder decoder;
    private ImageDecoder images;

    @BeforeAll
    void open() {
        DecoderListener counting = new DecoderListener() {
            @Override
            public void started() {
                started.incrementAndGet();
            }

            @Override
            public void ended(WorkerEnd end) {
                ends.add(end);
            }
        };
        decoder = WorkerDecoder.open(DecoderSettings.DEFAULT, CLOCK, counting);
        images = new ImageDecoder(ImageLimits.DEFAULT, WORKERS, 64, CLOCK, BatchingListener.NONE);
    }

    @AfterAll
    void close() {
        images.close();
        decoder.close();
    }

    @Test
    void everyMutantEndsInAnAnswerOrAClearSentenceAndEveryWorkerLives() throws Exception {
        List<Mutant> mutants = mutants();
        List<Outcome> outcomes = outcomes(mutants);

        assertThat(mutants).hasSizeGreaterThanOrEqualTo(500);
        assertThat(outcomes).allSatisfy(MutatedMediaTest::assertClear);
        assertThat(outcomes.stream().filter(outcome -> outcome.refusal().isEmpty()))
                .as("those that were decoded all the same")
                .hasSizeBetween(outcomes.size() / 10, outcomes.size() * 9 / 10);
        assertThat(ends).as("workers that a mutant brought down").isEmpty();
        assertThat(started).hasValue(WORKERS);
        for (long worker : decoder.idleWorkers()) {
            assertThat(peakKilobytes(worker)).isLessThan(MOST_KILOBYTES);
        }
        assertThat(decoder.probe(MadeMedia.MP4.make(), soon()).hasVideo()).isTrue();
    }

    private static List<Mutant> mutants() {
        SplittableRandom random = new SplittableRandom(SEED);
        List<Mutant> mutants = new ArrayList<>();
        byte[] another = MadeMedia.MKV.make();
        for (MadeMedia media : MadeMedia.values()) {
            byte[] whole = media.make();
            for (Mutation mutation : Mutation.values()) {
                for (int i = 0; i < mutation.times(); i++) {
                    mutants.add(new Mutant(media, mutation, mutation.of(whole, another, random)));
                }
            }
        }
        return mutants;
    }

    private List<Outcome> outcomes(List<Mutant> mutants) throws Exception {
        List<Outcome> outcomes = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(WORKERS)) {
            List<Future<List<Outcome>>> futures = mutants.stream()
                    .map(mutant -> threads.submit(() -> outcomes(mutant)))
                    .toList();
            for (Future<List<Outcome>> future : futures) {
                outcomes.addAll(future.get());
            }
        }
        return outcomes;
    }

    /** Whatever a file is, it may be sent as anything. */
    private List<Outcome> outcomes(Mutant mutant) {
        byte[] bytes = mutant.bytes();
        return List.of(
                outcome(mutant, "sound", () -> decoder.audio(bytes, soon(), _ -> {})),
                outcome(mutant, "film", () -> decoder.video(bytes, 5, 8, 32, soon(), _ -> {})),
                outcome(mutant, "covers", () -> decoder.covers(bytes, soon(), _ -> {})),
                outcome(mutant, "subtitles", () -> decoder.subtitles(bytes, soon(), _ -> {})),
                new Outcome(
                        mutant, "picture", refusal(images.decode(bytes, soon()).join())));
    }

    @FunctionalInterface
    private interface Decoding {
        void run() throws DecodeException;
    }

    private static Outcome outcome(Mutant mutant, String asked, Decoding decoding) {
        try {
            decoding.run();
            return new Outcome(mutant, asked, Optional.empty());
        } catch (DecodeException e) {
            return new Outcome(mutant, asked, Optional.of(new DecodedImage.Refused(e.reason(), e.getMessage())));
        }
    }

    private static Optional<DecodedImage.Refused> refusal(DecodedImage image) {
        return image instanceof DecodedImage.Refused refused ? Optional.of(refused) : Optional.empty();
    }

    private static void assertClear(Outcome outcome) {
        outcome.refusal().ifPresent(refused -> {
            assertThat(refused.reason())
                    .as(outcome.toString())
                    .isIn(FailureReason.UNDECODABLE, FailureReason.TOO_LARGE);
            assertThat(refused.detail()).as(outcome.toString()).matches("(?s)[A-Z].{10,400}\\.");
        });
    }

    private static long peakKilobytes(long worker) throws IOException {
        Path status = Path.of("/proc/" + worker + "/status");
        org.junit.jupiter.api.Assumptions.assumeTrue(Files.exists(status), "only Linux says how much a process took");
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }

    private static Deadline soon() {
        return Deadline.in(Duration.ofSeconds(20), CLOCK);
    }
}
