package io.gatehouse.models.speech.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.nn.Block;
import io.gatehouse.models.bundle.Weights;
import io.gatehouse.models.speech.ctc.Emissions;
import io.gatehouse.models.speech.ctc.GreedyDecoder;
import io.gatehouse.models.speech.network.LetterNetwork;
import io.gatehouse.models.speech.network.LetterScorer;
import io.gatehouse.models.speech.network.Spelling;
import io.gatehouse.models.training.TrainingProgress;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingLoopTest {

    private static final TrainingProgress NOBODY = (done, what) -> {};
    private static final List<String> TEXTS = List.of("ab", "ba", "a b", "b a", "bab", "aba");

    @TempDir
    private Path folder;

    private final ClipPool pool = new ClipPool(640);
    private final NDManager manager = NDManager.newBaseManager();

    /** A second passes with each look at it. */
    private static final class Ticking extends Clock {

        private Instant now = Instant.EPOCH;

        @Override
        public Instant instant() {
            now = now.plusSeconds(1);
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @BeforeEach
    void fill() {
        Engine.getInstance().setRandomSeed(1);
        pool.add(TEXTS.stream().map(Clips::saying).toList());
    }

    @AfterEach
    void close() {
        manager.close();
    }

    @Test
    void aSmallNetworkLearnsAHandfulOfClipsByHeart() throws IOException {
        Block network = network(96);
        TrainingLoop loop = loop(network);

        Checkpoint.Run run = loop.run(pool, loop.resume(), Duration.ofSeconds(120), 1, NOBODY);

        assertThat(run).isEqualTo(new Checkpoint.Run(120, 120));
        assertThat(TEXTS).allSatisfy(text -> assertThat(read(network, text)).isEqualTo(text));
    }

    @Test
    void aRunThatWasBrokenOffGoesOnWhereItWas() throws IOException {
        Block first = network(16);
        TrainingLoop before = loop(first);
        before.run(pool, before.resume(), Duration.ofSeconds(7), 1, NOBODY);

        Block second = network(16);
        TrainingLoop after = loop(second);
        Checkpoint.Run found = after.resume();

        assertThat(found).isEqualTo(new Checkpoint.Run(7, 7));
        assertThat(Weights.encode(second, manager)).isEqualTo(Weights.encode(first, manager));
        assertThat(after.run(pool, found, Duration.ofSeconds(9), 1, NOBODY)).isEqualTo(new Checkpoint.Run(9, 9));
        assertThat(Weights.encode(second, manager)).isNotEqualTo(Weights.encode(first, manager));
    }

    @Test
    void whatIsKnownOfGradientsIsKept() throws IOException {
        Block first = network(16);
        TrainingLoop before = loop(first);
        before.run(pool, before.resume(), Duration.ofSeconds(5), 1, NOBODY);
        Block second = network(16);
        AdamSteps adam = new AdamSteps(second, manager);

        new Checkpoint(folder.resolve("checkpoint")).restore(second, adam);

        assertThat(adam.steps()).isEqualTo(5);
        assertThat(adam.state())
                .isNotEmpty()
                .allSatisfy(known -> assertThat(known.abs().sum().getFloat()).isPositive());
    }

    @Test
    void aCheckpointOfAnotherNetworkIsRefused() throws IOException {
        TrainingLoop before = loop(network(16));
        before.run(pool, before.resume(), Duration.ofSeconds(2), 1, NOBODY);

        assertThatThrownBy(() -> loop(network(32)).resume())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("another network")
                .hasMessageContaining("--work");
    }

    private TrainingLoop loop(Block network) {
        return new TrainingLoop(network, manager, new Checkpoint(folder.resolve("checkpoint")), new Ticking());
    }

    private Block network(int channels) {
        Block network = LetterNetwork.build(LetterNetwork.architecture(channels, 1), Spelling.ALPHABET.size());
        network.initialize(manager, DataType.FLOAT32, LetterNetwork.inputShape());
        return network;
    }

    private String read(Block network, String text) {
        try (NDManager scope = manager.newSubManager()) {
            Emissions emissions = new LetterScorer(network)
                    .emissions(List.of(Clips.saying(text).mel()), scope)
                    .getFirst();
            return String.join(" ", WeightChoice.words(new GreedyDecoder(Spelling.ALPHABET), emissions));
        }
    }
}
