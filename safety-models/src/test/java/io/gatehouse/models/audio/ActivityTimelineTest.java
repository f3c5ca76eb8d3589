package io.gatehouse.models.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gatehouse.domain.signal.Gap;
import io.gatehouse.models.audio.Windower.Window;
import io.gatehouse.models.bundle.Calibration;
import org.junit.jupiter.api.Test;

class ActivityTimelineTest {

    private static final Gap SPEECH = new Gap("speech", "speech_not_transcribed");

    @Test
    void neighbouringWindowsOfOneClassAreOneSegment() {
        AudioActivity activity = heard(AudioClass.MUSIC, 0, 4, AudioClass.SILENCE, 8);

        assertThat(activity.segments())
                .containsExactly(
                        new ActivitySegment(AudioClass.MUSIC, 0, 4000, 0.97),
                        new ActivitySegment(AudioClass.SILENCE, 4000, 8000, 0.97));
        assertThat(activity.seconds()).containsEntry(AudioClass.MUSIC, 4.0).containsEntry(AudioClass.NOISE, 0.0);
    }

    @Test
    void theLastSegmentEndsWhereTheAudioEnds() {
        ActivityTimeline timeline = new ActivityTimeline();
        Windower windower = new Windower(window -> timeline.add(window, only(AudioClass.TONE)));
        windower.accept(Sounds.silence(2.3));

        assertThat(timeline.finish(windower.finish(), Calibration.NONE).segments())
                .containsExactly(new ActivitySegment(AudioClass.TONE, 0, 2300, 1));
    }

    @Test
    void halfContentIsHalfEmpty() {
        assertThat(heard(AudioClass.MUSIC, 0, 4, AudioClass.SILENCE, 8).inauthentic())
                .isCloseTo(0.5, within(0.02));
        assertThat(heard(AudioClass.NOISE, 0, 4, AudioClass.TONE, 8).inauthentic())
                .isGreaterThan(0.99);
        assertThat(heard(AudioClass.SPEECH, 0, 4, AudioClass.MUSIC, 8).inauthentic())
                .isLessThan(0.05);
    }

    @Test
    void threeSecondsOfSpeechAreAGapHoweverLongTheTrack() {
        assertThat(heard(AudioClass.SPEECH, 20, 23, AudioClass.MUSIC, 120).gaps())
                .containsExactly(SPEECH);
        assertThat(heard(AudioClass.SPEECH, 20, 22.5, AudioClass.MUSIC, 120).gaps())
                .isEmpty();
    }

    @Test
    void aTenthOfAShortTrackInSpeechIsAGap() {
        assertThat(heard(AudioClass.SPEECH, 0, 1, AudioClass.MUSIC, 8).gaps()).containsExactly(SPEECH);
        assertThat(heard(AudioClass.SPEECH, 0, 0.5, AudioClass.MUSIC, 8).gaps()).isEmpty();
    }

    /**
     * One class from {@code from} to {@code to} seconds, another for the rest; a window's scores are the shares of it.
     */
    private static AudioActivity heard(AudioClass first, double from, double to, AudioClass rest, double seconds) {
        ActivityTimeline timeline = new ActivityTimeline();
        for (double at = 0; at + 1 <= seconds; at += 0.5) {
            float share = (float) Math.max(0, Math.min(at + 1, to) - Math.max(at, from));
            float[] probabilities = new float[AudioClass.COUNT];
            probabilities[first.ordinal()] = share;
            probabilities[rest.ordinal()] = 1 - share;
            timeline.add(new Window((long) (at * 16_000), new float[0]), probabilities);
        }
        return timeline.finish((long) (seconds * 16_000), Calibration.NONE);
    }

    private static float[] only(AudioClass heard) {
        float[] probabilities = new float[AudioClass.COUNT];
        probabilities[heard.ordinal()] = 1;
        return probabilities;
    }
}
