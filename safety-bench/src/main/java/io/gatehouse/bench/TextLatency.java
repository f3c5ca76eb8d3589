package io.gatehouse.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;

/** How long one text alone takes in the cascade, without service, queue or evidence. JMH wants it to be public. */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class TextLatency {

    public static class Sure extends SingleTexts {
        public Sure() {
            super(BenchBundle.given(), SureTexts::sure);
        }
    }

    public static class Asked extends SingleTexts {
        public Asked() {
            super(BenchBundle.given(), SureTexts::asked);
        }
    }

    @Benchmark
    public List<double[]> sure(Sure texts) {
        return texts.next();
    }

    @Benchmark
    public List<double[]> asked(Asked texts) {
        return texts.next();
    }
}
