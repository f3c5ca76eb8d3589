package io.gatehouse.bench;

import io.gatehouse.models.text.TextScoring;
import io.gatehouse.models.text.TextScoring.Stages;
import java.util.List;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Scores the mix batch by batch, over and over; for one thread. JMH fills its subclasses, so it cannot be hidden. */
@State(Scope.Thread)
public class TextBatches implements AutoCloseable {

    static final int BATCH = 256;
    static final int BATCHES = 10;

    private final TextScoring scoring;
    private final List<List<String>> batches;
    private int at;

    TextBatches(Stages stages, BenchBundle bundle) {
        List<String> mix = TextMix.of(BATCH * BATCHES, TextMix.SEED);
        batches = IntStream.range(0, BATCHES)
                .mapToObj(i -> mix.subList(i * BATCH, (i + 1) * BATCH))
                .toList();
        scoring = TextScoring.open(bundle.read(), stages);
    }

    List<double[]> next() {
        List<String> batch = batches.get(at);
        at = (at + 1) % BATCHES;
        return scoring.scores(batch);
    }

    /** The share of what was scored that the encoder saw. */
    double askedShare() {
        return scoring.askedShare();
    }

    @Override
    @TearDown
    public void close() {
        scoring.close();
    }
}
