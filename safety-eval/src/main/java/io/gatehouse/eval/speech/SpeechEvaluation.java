package io.gatehouse.eval.speech;

import io.gatehouse.eval.report.Table;
import io.gatehouse.models.bundle.ModelBundle;
import io.gatehouse.models.speech.network.SpeechModel;
import io.gatehouse.models.speech.training.SpeechMeasuring;
import io.gatehouse.models.speech.training.SpeechMeasuring.Reading;
import io.gatehouse.models.speech.training.SpeechTests;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Measures the bundle of the project's own recogniser.
 *
 * @param news hears what is being done
 */
public record SpeechEvaluation(ModelBundle bundle, Clock clock, Consumer<String> news) {

    private static final long SEED = 20_261_127;

    /** @throws IOException if the data or the synthesiser is missing; the message says what to do */
    public List<Table> all(Path data) throws IOException {
        news.accept("having phrases spoken");
        List<SpeechTests.Set> sets = SpeechTests.of(data, SEED);
        SpeechMeasuring measuring = new SpeechMeasuring(SpeechModel.open(bundle));
        List<List<String>> rows = new ArrayList<>();
        for (SpeechTests.Set set : sets) {
            for (Reading reading : Reading.values()) {
                news.accept("listening: " + set.source());
                rows.add(row(set, reading, measuring));
            }
        }
        news.accept("listening against the clock");
        return List.of(
                errors(rows), speed(measuring.timesRealTime(sets.getFirst().spoken(), clock)));
    }

    private static List<String> row(SpeechTests.Set set, Reading reading, SpeechMeasuring measuring) {
        WordErrorRate rate = WordErrorRate.of(measuring.errors(set, reading), SEED);
        return List.of(
                set.source(),
                reading.name().toLowerCase(Locale.ROOT),
                rate.text(),
                String.valueOf(rate.words()),
                String.valueOf(rate.utterances()));
    }

    private static Table errors(List<List<String>> rows) {
        return new Table(
                "Word error rate",
                "Words changed, added and left out for each word said; ranges are 95 % intervals by a bootstrap over"
                        + " utterances. Greedy takes the likeliest letter of each frame, beam the likeliest text of the"
                        + " language; beam is what is served.",
                List.of("speech", "reading", "word error rate", "words", "utterances"),
                rows);
    }

    private static Table speed(double times) {
        return new Table(
                "Speed of writing down",
                "Seconds of speech for each second that the recogniser takes, from samples to words, one stretch alone on"
                        + " this machine.",
                List.of("processors", "times real time"),
                List.of(List.of(
                        String.valueOf(Runtime.getRuntime().availableProcessors()),
                        String.format(Locale.ROOT, "%.0f", times))));
    }
}
