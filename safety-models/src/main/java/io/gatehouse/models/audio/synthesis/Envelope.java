package io.gatehouse.models.audio.synthesis;

/**
 * Loudness of a note over time, all in seconds but for the level.
 *
 * @param decay time constant with which it falls from 1 towards {@code sustain}
 * @param sustain level that is held until the note is let go, in 0..1
 */
record Envelope(double attack, double decay, double sustain, double release) {

    int releaseSamples() {
        return (int) (3 * release * Effects.RATE);
    }

    /** The level of a note of that age which is let go at {@code length}, both in samples. */
    double at(int age, int length) {
        if (age > length) {
            return at(length, length) * Math.exp(-(age - length) / (release * Effects.RATE));
        }
        double seconds = (double) age / Effects.RATE;
        if (seconds < attack) {
            return seconds / attack;
        }
        return sustain + (1 - sustain) * Math.exp(-(seconds - attack) / decay);
    }
}
