package io.gatehouse.models.speech.training;

import io.gatehouse.domain.signal.Deadline;
import io.gatehouse.models.audio.synthesis.Effects;
import io.gatehouse.models.batching.BatchingListener;
import io.gatehouse.models.batching.BatchingSettings;
import io.gatehouse.models.speech.CtcRecogniser;
import io.gatehouse.models.speech.Recogniser;
import io.gatehouse.models.speech.ctc.CtcDecoder;
import io.gatehouse.models.speech.ctc.Emissions;
import io.gatehouse.models.speech.ctc.GreedyDecoder;
import io.gatehouse.models.speech.network.SpeechModel;
import io.gatehouse.models.speech.network.Spelling;
import io.gatehouse.models.speech.training.SpeechTests.Spoken;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Measures a recogniser as it is served. */
public record SpeechMeasuring(SpeechModel model) {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int CHUNK = 8_000;

    /** The two ways to read frames. */
    public enum Reading {
        /** The likeliest letter of each frame. */
        GREEDY,
        /** The likeliest text of the language. */
        BEAM
    }

    /** Errors of each utterance, in order. */
    public List<WordErrors> errors(SpeechTests.Set set, Reading reading) {
        CtcDecoder decoder = reading == Reading.GREEDY
                ? new GreedyDecoder(Spelling.ALPHABET)
                : model.reading().decoder();
        return set.spoken().stream()
                .map(spoken -> {
                    Emissions emissions = model.run(List.of(spoken.samples())).getFirst();
                    return WordErrors.of(spoken.words(), WeightChoice.words(decoder, emissions));
                })
                .toList();
    }

    /**
     * How many seconds of speech are written down in one; all at a stretch, through queue, windows and search. The
     * model is closed after it.
     */
    public double timesRealTime(List<Spoken> speech, Clock clock) {
        BatchingSettings settings = new BatchingSettings(4, Duration.ofMillis(2), 64, 1);
        try (CtcRecogniser recogniser = new CtcRecogniser(model, settings, clock, BatchingListener.NONE)) {
            Recogniser.Stretch stretch = recogniser.listen(0, Deadline.in(PATIENCE, clock));
            long start = System.nanoTime();
            long samples = 0;
            for (Spoken spoken : speech) {
                for (int at = 0; at < spoken.samples().length; at += CHUNK) {
                    int end = Math.min(spoken.samples().length, at + CHUNK);
                    stretch.accept(java.util.Arrays.copyOfRange(spoken.samples(), at, end));
                }
                samples += spoken.samples().length;
            }
            stretch.finish();
            return (double) samples / Effects.RATE / ((System.nanoTime() - start) / 1e9);
        }
    }
}
