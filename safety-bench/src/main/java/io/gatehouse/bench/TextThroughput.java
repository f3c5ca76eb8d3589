package io.gatehouse.bench;

import io.gatehouse.models.text.TextScoring.Stages;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;

/** Texts a second in batches; each thread has a model of its own. JMH wants what it runs to be public. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@OperationsPerInvocation(TextBatches.BATCH)
public class TextThroughput {

    public static class Cascade extends TextBatches {
        public Cascade() {
            super(Stages.CASCADE, BenchBundle.given());
        }
    }

    public static class First extends TextBatches {
        public First() {
            super(Stages.FIRST, BenchBundle.given());
        }
    }

    public static class Encoder extends TextBatches {
        public Encoder() {
            super(Stages.ENCODER, BenchBundle.given());
        }
    }

    @Benchmark
    public List<double[]> cascade(Cascade batches) {
        return batches.next();
    }

    @Benchmark
    public List<double[]> first(First batches) {
        return batches.next();
    }

    @Benchmark
    public List<double[]> encoder(Encoder batches) {
        return batches.next();
    }
}
