package io.gatehouse.models.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SplitTest {

    @ParameterizedTest
    @ValueSource(strings = {"1-100032-A.ogg", "2-122104-A.ogg", "1-100038-B.ogg", "3-136288-A.ogg"})
    void everyRecordingIsInExactlyOneSplit(String file) {
        assertThat(Split.values()).filteredOn(split -> split.hasRecording(file)).hasSize(1);
    }

    @Test
    void takesOfOneRecordingStayTogether() {
        for (Split split : Split.values()) {
            assertThat(split.hasRecording("2-122104-A.ogg")).isEqualTo(split.hasRecording("2-122104-B.ogg"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"george", "jackson", "lucas", "nicolas", "yweweler", "theo"})
    void everySpeakerIsInExactlyOneSplit(String speaker) {
        assertThat(Split.values())
                .filteredOn(split -> split.hasDigit("7_" + speaker + "_15.wav"))
                .hasSize(1);
    }

    @Test
    void languagesAndVariantsAreInOneSplitOnly() {
        List<String> all = new ArrayList<>();
        Arrays.stream(Split.values()).forEach(split -> {
            all.addAll(split.languages());
            all.addAll(split.variants());
        });

        assertThat(all).doesNotHaveDuplicates();
    }
}
