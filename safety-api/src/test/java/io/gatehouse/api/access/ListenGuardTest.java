package io.gatehouse.api.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class ListenGuardTest {

    private final WebApplicationContextRunner service =
            new WebApplicationContextRunner().withUserConfiguration(AccessConfiguration.class);

    @ParameterizedTest
    @CsvSource({"server.address=0.0.0.0, 0.0.0.0", "server.address=192.168.1.5, 192.168.1.5", "x=y, every address"})
    void anAddressThatOthersCanReachNeedsKeys(String property, String where) {
        service.withPropertyValues(property)
                .run(context -> assertThat(context.getStartupFailure())
                        .isInstanceOf(UnprotectedAddressException.class)
                        .hasMessage("Gatehouse would listen on " + where
                                + ", where others can reach it, but no API keys are configured."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "::1"})
    void thisMachineAloneNeedsNone(String address) {
        service.withPropertyValues("server.address=" + address)
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void withKeysAnyAddressWillDo() {
        service.withPropertyValues(
                        "server.address=0.0.0.0",
                        "gatehouse.access.keys[0].name=uploader",
                        "gatehouse.access.keys[0].roles=scanner",
                        "gatehouse.access.keys[0].sha256=" + "0".repeat(64))
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void theRefusalIsSaidInWords(CapturedOutput output) {
        assertThatThrownBy(() -> new SpringApplicationBuilder(AccessConfiguration.class)
                        .web(WebApplicationType.NONE)
                        .run("--server.address=0.0.0.0"))
                .isInstanceOf(UnprotectedAddressException.class);
        assertThat(output)
                .contains("APPLICATION FAILED TO START", "Gatehouse would listen on 0.0.0.0")
                .contains(UnprotectedAddressAnalyzer.ACTION);
    }

    @Test
    void aHashThatIsNoneIsNamed() {
        assertThatThrownBy(() -> new ApiKey("uploader", java.util.Set.of(Role.SCANNER), "secret"))
                .hasMessageContaining("\"uploader\" in gatehouse.access.keys needs a sha256 of 64 hexadecimal digits");
    }

    @Test
    void twoKeysNeedTwoNames() {
        ApiKey key = new ApiKey("uploader", java.util.Set.of(Role.SCANNER), "0".repeat(64));
        assertThatThrownBy(() -> new AccessSettings(java.util.List.of(key, key)))
                .hasMessage("gatehouse.access.keys has two keys named \"uploader\"");
    }
}
