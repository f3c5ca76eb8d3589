package io.gatehouse.models.speech;

import io.gatehouse.models.speech.AcousticModel.Reading;
import io.gatehouse.models.speech.ctc.Emissions;
import io.gatehouse.models.speech.ctc.SpelledWord;
import java.util.ArrayList;
import java.util.List;

/** Gathers frames and reads them from pause to pause; holds what lasts {@value #LONGEST_MS} ms at most. */
final class Utterances {

    static final int PAUSE_MS = 600;
    static final int LONGEST_MS = 20_000;

    private static final int NOWHERE = 0;

    private final Reading reading;
    private final WindowCut cut;
    private final long startMs;
    private final List<Utterance> done = new ArrayList<>();
    private Emissions waiting;
    private int read;

    Utterances(Reading reading, WindowCut cut, long startMs) {
        this.reading = reading;
        this.cut = cut;
        this.startMs = startMs;
        this.waiting = Emissions.none(reading.alphabet().size());
    }

    void add(Emissions frames) {
        waiting = waiting.and(frames);
        for (int end = end(); end != NOWHERE; end = end()) {
            take(end);
        }
    }

    List<Utterance> finish() {
        if (waiting.frames() > 0) {
            take(waiting.frames());
        }
        return done;
    }

    private void take(int frames) {
        Emissions taken = waiting.slice(0, frames);
        long start = startMs + cut.milliseconds(read);
        List<HeardWord> words = SpelledWord.of(
                        reading.alphabet(), reading.decoder().decode(taken))
                .stream()
                .map(this::heard)
                .toList();
        waiting = waiting.slice(frames, waiting.frames());
        read += frames;
        done.add(new Utterance(start, startMs + cut.milliseconds(read), words));
    }

    private HeardWord heard(SpelledWord word) {
        return new HeardWord(
                word.text(),
                startMs + cut.milliseconds(read + word.begin()),
                startMs + cut.milliseconds(read + word.end()),
                word.confidence());
    }

    /** The middle of the first pause after something was said; of the longest one where nobody pauses. */
    private int end() {
        boolean said = false;
        int quietSince = 0;
        int longestPause = 0;
        int middle = cut.framesIn(LONGEST_MS);
        for (int frame = 0; frame < waiting.frames(); frame++) {
            if (!reading.alphabet().isLetter(waiting.likeliest(frame))) {
                continue;
            }
            int pause = frame - quietSince;
            if (said && pause >= cut.framesIn(PAUSE_MS)) {
                return quietSince + pause / 2;
            }
            if (said && pause > longestPause && quietSince > cut.framesIn(LONGEST_MS / 2)) {
                longestPause = pause;
                middle = quietSince + pause / 2;
            }
            said = true;
            quietSince = frame + 1;
        }
        return waiting.frames() > cut.framesIn(LONGEST_MS) ? middle : NOWHERE;
    }
}
