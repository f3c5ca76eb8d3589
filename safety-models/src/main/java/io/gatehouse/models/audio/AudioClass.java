package io.gatehouse.models.audio;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a window of audio can hold; several at once where speech runs over music. The order is the model's. */
public enum AudioClass {
    SPEECH,
    MUSIC,
    NOISE,
    SILENCE,
    TONE;

    static final int COUNT = values().length;

    /** As it stands in manifests and evidence: lower case. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<String> wireNames() {
        return Arrays.stream(values()).map(AudioClass::wireName).toList();
    }
}
