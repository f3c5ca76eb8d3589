package io.gatehouse.models.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.signal.Attention;
import io.gatehouse.domain.signal.Deadline;
import io.gatehouse.domain.signal.Signal;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.models.batching.BatchingListener;
import io.gatehouse.models.batching.BatchingSettings;
import io.gatehouse.models.bundle.ModelBundle;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.assertj.core.util.DoubleComparator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextSettingsTest {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final String THREAT = "I will kill you and your family tonight.";

    @TempDir
    static Path folder;

    @Test
    void evidenceIsNotLookedForWhereNothingWouldComeOfIt() {
        List<Signal> looked = signals(Attention.EVERYTHING);
        List<Signal> not = signals(new Attention(Map.of(Category.SPAM, 1.0)));

        assertThat(looked).anyMatch(signal -> !signal.evidence().isEmpty());
        assertThat(not).allMatch(signal -> signal.evidence().isEmpty());
        assertThat(not)
                .extracting(Signal::score)
                .isEqualTo(looked.stream().map(Signal::score).toList());
    }

    @Test
    void whatOneCategoryIsLookedAtForExplainsTheOthersToo() {
        List<Signal> looked = signals(new Attention(Map.of(Category.HARASSMENT_THREATENING, 0.5)));

        assertThat(looked).isEqualTo(signals(Attention.EVERYTHING));
    }

    @Test
    void severalWorkersShareTheEncoderAndScoreAsOneDoes() throws Exception {
        ModelBundle bundle = TextBundles.untrained(folder);
        List<String> texts = IntStream.range(0, 200)
                .mapToObj(i -> THREAT.repeat(1 + i % 3) + " number " + i)
                .toList();

        // Where products are in single precision, sums depend on the company in their last digits.
        assertThat(scores(bundle, texts, 4))
                .usingRecursiveComparison()
                .withComparatorForType(new DoubleComparator(1e-5), Double.class)
                .isEqualTo(scores(bundle, texts, 1));
    }

    private static List<Signal> signals(Attention attention) {
        TextSettings settings = new TextSettings(batching(1), batching(1), attention);
        try (TextClassifier classifier =
                TextClassifier.open(ModelBundle.builtIn("text-safety"), settings, CLOCK, BatchingListener.NONE)) {
            return classifier.score(THREAT, soon()).join();
        }
    }

    private static List<List<Double>> scores(ModelBundle bundle, List<String> texts, int workers) {
        TextSettings settings = new TextSettings(batching(1), batching(workers), Attention.EVERYTHING);
        try (TextClassifier classifier = TextClassifier.open(bundle, settings, CLOCK, BatchingListener.NONE)) {
            List<CompletableFuture<List<Signal>>> all =
                    texts.stream().map(text -> classifier.score(text, soon())).toList();
            return all.stream()
                    .map(signals -> signals.join().stream().map(Signal::score).toList())
                    .toList();
        }
    }

    private static BatchingSettings batching(int workers) {
        return new BatchingSettings(8, Duration.ZERO, 1_000, workers);
    }

    private static Deadline soon() {
        return Deadline.in(Duration.ofMinutes(1), CLOCK);
    }
}
