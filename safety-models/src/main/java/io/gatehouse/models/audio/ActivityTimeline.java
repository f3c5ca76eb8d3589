package io.gatehouse.models.audio;

import io.gatehouse.models.audio.Windower.Window;
import io.gatehouse.models.bundle.Calibration;
import io.gatehouse.models.media.MediaDecoder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Adds overlapping windows up to slots of half a second, each the mean of the windows that cover it.
 *
 * <p>Its size grows by a few bytes a second of audio, never by the audio itself.
 */
final class ActivityTimeline {

    static final int SLOT_MS = 1000 * Windower.STEP / MediaDecoder.SAMPLE_RATE;
    private static final double HEARD = 0.5;

    private static final class Slot {
        private final float[] sums = new float[AudioClass.COUNT];
        private int windows;

        double probability(AudioClass heard) {
            return windows == 0 ? 0 : sums[heard.ordinal()] / windows;
        }

        /** Speech or music: what a listener came for. */
        double content() {
            return Math.max(probability(AudioClass.SPEECH), probability(AudioClass.MUSIC));
        }
    }

    private final List<Slot> slots = new ArrayList<>();

    /** @param probabilities by ordinal of {@link AudioClass} */
    void add(Window window, float[] probabilities) {
        int first = (int) ((window.start() + Windower.STEP / 2) / Windower.STEP);
        int last = (int) ((window.start() + MelFrontEnd.WINDOW - 1) / Windower.STEP);
        while (slots.size() <= last) {
            slots.add(new Slot());
        }
        for (Slot slot : slots.subList(first, last + 1)) {
            slot.windows++;
            for (int c = 0; c < probabilities.length; c++) {
                slot.sums[c] += probabilities[c];
            }
        }
    }

    /** Whether speech was heard in a slot; final for slots that no further window can cover. */
    boolean isSpeech(int slot) {
        return slot < slots.size() && slots.get(slot).probability(AudioClass.SPEECH) >= HEARD;
    }

    AudioActivity finish(long samples, Calibration calibration) {
        long durationMs = Math.max(1, 1000 * samples / MediaDecoder.SAMPLE_RATE);
        List<Slot> heard = slots.subList(0, (int) ((durationMs + SLOT_MS - 1) / SLOT_MS));
        Map<AudioClass, Double> seconds = new EnumMap<>(AudioClass.class);
        List<ActivitySegment> segments = new ArrayList<>();
        for (AudioClass one : AudioClass.values()) {
            List<ActivitySegment> ofOne = segments(one, heard, durationMs);
            segments.addAll(ofOne);
            seconds.put(one, ofOne.stream().mapToLong(ActivitySegment::lengthMs).sum() / 1000.0);
        }
        segments.sort(Comparator.comparingLong(ActivitySegment::startMs));
        double inauthentic = rounded(calibration.apply(emptiness()), 4);
        double speech = seconds.getOrDefault(AudioClass.SPEECH, 0.0);
        return new AudioActivity(durationMs, seconds, segments, inauthentic, SpeechGap.of(speech, durationMs));
    }

    /** The log odds that a slot drawn at random holds neither speech nor music. */
    double emptiness() {
        double content = slots.stream().mapToDouble(Slot::content).average().orElse(0);
        double empty = Math.clamp(1 - content, 0.005, 0.995);
        return Math.log(empty / (1 - empty));
    }

    private static List<ActivitySegment> segments(AudioClass one, List<Slot> heard, long durationMs) {
        List<ActivitySegment> segments = new ArrayList<>();
        int start = 0;
        double sum = 0;
        for (int slot = 0; slot <= heard.size(); slot++) {
            double probability = slot < heard.size() ? heard.get(slot).probability(one) : 0;
            if (probability >= HEARD) {
                sum += probability;
                continue;
            }
            if (slot > start) {
                long end = Math.min(durationMs, (long) slot * SLOT_MS);
                segments.add(new ActivitySegment(one, (long) start * SLOT_MS, end, rounded(sum / (slot - start), 2)));
            }
            start = slot + 1;
            sum = 0;
        }
        return segments;
    }

    /** Batches of different sizes add up floats in different orders; what is told apart is more than that. */
    private static double rounded(double value, int decimals) {
        double steps = Math.pow(10, decimals);
        return Math.round(value * steps) / steps;
    }
}
