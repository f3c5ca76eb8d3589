package io.gatehouse.review.wellbeing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class WellbeingSettingsTest {

    @Test
    void aBreakIsDueAfterTwentyGravePartsInAnHourUnlessSomethingElseIsSet() {
        assertThat(bound(Map.of())).isEqualTo(new WellbeingSettings(20, 4, Duration.ofHours(1)));
        assertThat(bound(Map.of("gatehouse.wellbeing.within", "30m")).within()).isEqualTo(Duration.ofMinutes(30));
    }

    @ParameterizedTest
    @CsvSource({
        "break-after, 0, 1 or more",
        "grave-from, 8, from 0 to 7",
        "grave-from, -1, from 0 to 7",
        "within, 30s, between one minute and one day",
        "within, 25h, between one minute and one day"
    })
    void aWrongSettingSaysWhatIsWrong(String name, String value, String complaint) {
        assertThatThrownBy(() -> bound(Map.of("gatehouse.wellbeing." + name, value)))
                .rootCause()
                .hasMessageContaining(complaint);
    }

    private static WellbeingSettings bound(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("gatehouse.wellbeing", WellbeingSettings.class);
    }
}
