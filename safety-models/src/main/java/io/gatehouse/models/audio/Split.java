package io.gatehouse.models.audio;

import io.gatehouse.models.audio.synthesis.MusicSynthesiser;
import io.gatehouse.models.audio.synthesis.Timbre;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Who may be heard when: no speaker, voice, field recording, family of instruments or key is in two splits.
 *
 * @see AudioTrainer
 */
enum Split {
    TRAIN(
            Set.of("george", "jackson", "lucas", "nicolas"),
            List.of("en-us", "en-gb", "de", "fr-fr", "es", "it", "pt", "ru", "pl", "nl", "sv", "tr"),
            List.of("m1", "m2", "m3", "m4", "f1", "f2", "f3", "croak"),
            Set.of(0, 2, 4, 5, 7, 9, 11)),
    CALIBRATE(Set.of("yweweler"), List.of("en-gb-scotland", "da", "ro"), List.of("m5", "f4"), Set.of(3, 8)),
    TEST(Set.of("theo"), List.of("en-029", "en-gb-x-rp", "fi", "el", "cs"), List.of("m7", "f5"), Set.of(1, 6, 10));

    private static final Set<Timbre> CALIBRATING = EnumSet.of(Timbre.REED, Timbre.BELL, Timbre.PAD);
    private static final Set<Timbre> TESTING = EnumSet.of(Timbre.FLUTE, Timbre.ELECTRIC_PIANO, Timbre.GUITAR);

    private final Set<String> speakers;
    private final List<String> languages;
    private final List<String> variants;
    private final Set<Integer> keys;

    Split(Set<String> speakers, List<String> languages, List<String> variants, Set<Integer> keys) {
        this.speakers = speakers;
        this.languages = languages;
        this.variants = variants;
        this.keys = keys;
    }

    /** Whether a spoken digit called {@code digit_speaker_take.wav} belongs here. */
    boolean hasDigit(String file) {
        return speakers.contains(file.split("_")[1]);
    }

    /** Whether a recording called {@code fold-clip-take.ogg} belongs here; takes of one recording stay together. */
    boolean hasRecording(String file) {
        String[] name = file.split("-");
        boolean third = name[0].equals("3");
        boolean sixth = Integer.parseInt(name[1]) % 6 == 0;
        return switch (this) {
            case TRAIN -> !third && !sixth;
            case CALIBRATE -> !third && sixth;
            case TEST -> third;
        };
    }

    List<String> languages() {
        return languages;
    }

    List<String> variants() {
        return variants;
    }

    MusicSynthesiser music() {
        Set<Timbre> timbres = EnumSet.copyOf(Arrays.asList(Timbre.values()));
        timbres.removeAll(CALIBRATING);
        timbres.removeAll(TESTING);
        return new MusicSynthesiser(
                switch (this) {
                    case TRAIN -> timbres;
                    case CALIBRATE -> CALIBRATING;
                    case TEST -> TESTING;
                },
                keys);
    }
}
