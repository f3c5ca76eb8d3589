package io.gatehouse.models.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.content.Part;
import io.gatehouse.domain.signal.Classifier;
import io.gatehouse.domain.signal.Deadline;
import io.gatehouse.domain.signal.Gap;
import io.gatehouse.domain.signal.PartResult;
import io.gatehouse.domain.signal.Signal;
import io.gatehouse.models.batching.BatchingListener;
import io.gatehouse.models.media.DecoderListener;
import io.gatehouse.models.serving.Classifiers;
import io.gatehouse.models.serving.ServingSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a bundle of text installed the product says more, and without it again what it said before. */
class RemovedBundleTest {

    private static final List<String> TEXTS = List.of(
            "I hope you have a lovely day",
            "what a bad day, I will find you and hurt you",
            "We walked along the river and talked about the weather. ".repeat(60) + "It was a bad day.");

    /** What was said of a part; how long that took is another matter. */
    private record Answer(List<Signal> signals, List<Gap> gaps) {}

    @TempDir
    private Path folder;

    @Test
    void whatABundleAddedIsGoneWithIt() throws IOException {
        InstalledBundles installed =
                new InstalledBundles(folder.resolve("bundles"), Classifiers.OWN, new MemoryLimit(1 << 20));
        List<Answer> before = answers();

        installed.add(
                TinyBundles.write(folder.resolve("source"), TinyBundles.TEXT, TinyOnnx.tokens()), Optional.empty());
        List<Answer> with = answers();

        installed.remove("tiny-text");
        assertThat(answers()).isEqualTo(before);
        for (int i = 0; i < TEXTS.size(); i++) {
            assertThat(with.get(i).gaps()).isEqualTo(before.get(i).gaps());
            assertThat(own(with.get(i))).isEqualTo(before.get(i).signals());
            assertThat(added(with.get(i))).hasSize(1);
        }
        assertThat(added(with.get(1)).getFirst().score()).isGreaterThan(0.8);
    }

    private List<Answer> answers() {
        ServingSettings settings = ServingSettings.DEFAULT.withBundles(folder.resolve("bundles"));
        try (Classifiers classifiers =
                Classifiers.open(settings, Clock.systemUTC(), BatchingListener.NONE, DecoderListener.NONE)) {
            Classifier text = Objects.requireNonNull(classifiers.byModality().get(Modality.TEXT));
            return TEXTS.stream().map(each -> answer(text, each)).toList();
        }
    }

    private static Answer answer(Classifier classifier, String text) {
        PartResult result = classifier
                .classify(Part.text("caption", text), Deadline.in(Duration.ofMinutes(2), Clock.systemUTC()))
                .join();
        assertThat(result).isInstanceOf(PartResult.Scored.class);
        return new Answer(((PartResult.Scored) result).signals(), ((PartResult.Scored) result).gaps());
    }

    private static List<Signal> own(Answer answer) {
        return of(answer, "text-safety").toList();
    }

    private static List<Signal> added(Answer answer) {
        return of(answer, "tiny-text").toList();
    }

    private static Stream<Signal> of(Answer answer, String bundle) {
        return answer.signals().stream().filter(signal -> signal.bundle().id().equals(bundle));
    }
}
