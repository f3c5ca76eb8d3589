package io.gatehouse.bench;

import io.gatehouse.models.bundle.ModelBundle;
import io.gatehouse.models.text.TextScoring;
import io.gatehouse.models.text.TextScoring.Stages;
import java.util.List;
import java.util.function.Function;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Scores some of the mix text by text, over and over; for one thread. JMH fills its subclasses. */
@State(Scope.Thread)
public class SingleTexts implements AutoCloseable {

    private static final int TEXTS = 512;

    private final List<String> texts;
    private final TextScoring cascade;
    private int at;

    SingleTexts(BenchBundle source, Function<SureTexts, List<String>> choice) {
        ModelBundle bundle = source.read();
        texts = choice.apply(SureTexts.of(TextMix.of(TEXTS, TextMix.SEED), bundle));
        if (texts.isEmpty()) {
            throw new BenchException("no text of the mix is of this kind for bundle "
                    + bundle.ref().label() + ", so that there is nothing to measure");
        }
        cascade = TextScoring.open(bundle, Stages.CASCADE);
    }

    List<double[]> next() {
        String text = texts.get(at);
        at = (at + 1) % texts.size();
        return cascade.scores(List.of(text));
    }

    @Override
    @TearDown
    public void close() {
        cascade.close();
    }
}
