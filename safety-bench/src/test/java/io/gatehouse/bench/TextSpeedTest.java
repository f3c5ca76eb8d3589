package io.gatehouse.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the benchmarks are called; none is run here. */
class TextSpeedTest {

    private final TextSpeed speed =
            new TextSpeed(new BenchBundle(Optional.empty()), CoreShare.of(1), 1, Duration.ofSeconds(1));

    @Test
    void everyBenchmarkWithAnAimIsOneThatWasGenerated() throws IOException {
        try (InputStream list = TextSpeed.class.getResourceAsStream("/META-INF/BenchmarkList")) {
            String generated = new String(list.readAllBytes(), StandardCharsets.UTF_8);

            assertThat(TextSpeed.names())
                    .hasSize(5)
                    .allSatisfy(name -> assertThat(generated)
                            .contains("io.gatehouse.bench." + name.substring(0, name.indexOf('.')))
                            .contains(name.substring(name.indexOf('.') + 1)));
        }
    }

    @Test
    void aPartThatFitsNoBenchmarkIsAnsweredWithAllThereAre() {
        assertThatExceptionOfType(BenchException.class)
                .isThrownBy(() -> speed.measure("nonsense"))
                .withMessageContaining("--only nonsense fits none of")
                .withMessageContaining("TextThroughput.cascade");
    }

    @Test
    void anIterationLastsASecondAtLeast() {
        assertThatExceptionOfType(BenchException.class)
                .isThrownBy(() -> new TextSpeed(speed.bundle(), speed.cores(), 1, Duration.ZERO))
                .withMessageContaining("--seconds 1 to 600");
    }
}
