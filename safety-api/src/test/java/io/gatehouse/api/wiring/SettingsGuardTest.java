package io.gatehouse.api.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.api.access.AccessSettings;
import io.gatehouse.api.callback.CallbackSettings;
import io.gatehouse.api.fetch.FetchSettings;
import io.gatehouse.api.scan.ScanSettings;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

@ExtendWith(OutputCaptureExtension.class)
class SettingsGuardTest {

    private final ApplicationContextRunner service = new ApplicationContextRunner().withUserConfiguration(Groups.class);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            gatehouse.intkae.text-chars       | did you mean "intake.text-chars"?
            gatehouse.intake.text-char        | did you mean "intake.text-chars"?
            gatehouse.fetch.max-sise          | did you mean "fetch.max-size"?
            gatehouse.fetch.allowed-host      | did you mean "fetch.allowed-hosts"?
            gatehouse.callback.secrets        | did you mean "callback.secret"?
            gatehouse.acess.keys[0].name      | did you mean "access.keys[].name"?
            gatehouse.access.keys[0].nmae     | did you mean "access.keys[].name"?
            gatehouse.scan.back-log.size      | there are scan.async-deadline, scan.backlog
            gatehouse.datadir-path            | there are access, callback, data-dir
            gatehouse.data.dir                | did you mean "data-dir"?
            gatehouse.key                     | there are access, callback, data-dir
            """)
    void aMisspelledSettingStopsTheStart(String name, String hint) {
        service.withPropertyValues(name + "=1")
                .run(context -> assertThat(context.getStartupFailure())
                        .isInstanceOf(UnknownSettingException.class)
                        .hasMessageStartingWith("There is no setting \"" + name + "\"")
                        .hasMessageContaining(hint));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gatehouse.intake.text-chars=7",
                "gatehouse.intake.textChars=7",
                "gatehouse.data-dir=/data",
                "gatehouse.postgres.binaries-dir=/bin",
                "gatehouse.jobs.sync-grace=1s",
                "gatehouse.fetch.allowed-hosts=a.example",
                "gatehouse.fetch.allowed-hosts[0]=a.example",
                "gatehousekeeper.nothing=ours"
            })
    void whatIsKnownMayBeSet(String property) {
        service.withPropertyValues(property).run(context -> assertThat(context).hasNotFailed());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GATEHOUSE_DATA_DIR",
                "GATEHOUSE_FETCH_MAXSIZE",
                "GATEHOUSE_FETCH_ALLOWED_HOSTS_0",
                "GATEHOUSE_CALLBACK_HOSTS",
                "GATEHOUSE_KEY",
                "GATEHOUSE_SERVICE_HOST",
                "GATEHOUSE_PORT",
                "GATEHOUSE_API_PORT_8080_TCP_ADDR",
                "PATH"
            })
    void aVariableOfTheEnvironmentMayBeSet(String variable) {
        withVariable(variable, "5MB").run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void keysMayComeFromTheEnvironment() {
        withVariables(Map.of(
                        "GATEHOUSE_ACCESS_KEYS_0_NAME", "pipeline",
                        "GATEHOUSE_ACCESS_KEYS_0_ROLES", "SCANNER",
                        "GATEHOUSE_ACCESS_KEYS_0_SHA256", "0".repeat(64)))
                .run(context -> assertThat(context.getBean(AccessSettings.class).keys())
                        .singleElement()
                        .satisfies(key -> assertThat(key.name()).isEqualTo("pipeline")));
    }

    @ParameterizedTest
    @CsvSource({
        "GATEHOUSE_DATA_DIRECTORY, there are access",
        "GATEHOUSE_INTKAE_POLICY, did you mean \"\"intake.policy\"\"?",
        "GATEHOUSE_FETCH_MAX_SISE, did you mean \"\"fetch.max-size\"\"?"
    })
    void aMisspelledVariableStopsTheStart(String variable, String hint) {
        withVariable(variable, "1")
                .run(context -> assertThat(context.getStartupFailure())
                        .isInstanceOf(UnknownSettingException.class)
                        .hasMessageContaining("\"" + variable + "\"")
                        .hasMessageContaining(hint.replace("\"\"", "\"")));
    }

    @Test
    void allSlipsAreNamedAtOnce() {
        service.withPropertyValues("gatehouse.intake.part=1", "gatehouse.scan.gracce=1s")
                .run(context -> assertThat(context.getStartupFailure())
                        .hasMessageContaining("\"intake.parts\"")
                        .hasMessageContaining("\"scan.grace\""));
    }

    @Test
    void theFailureIsToldInWords(CapturedOutput output) {
        SpringApplicationBuilder application = new SpringApplicationBuilder(Groups.class).web(WebApplicationType.NONE);

        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> application.run("--gatehouse.fetch.max-sise=1MB")))
                .isInstanceOf(UnknownSettingException.class);
        assertThat(output)
                .contains("There is no setting \"gatehouse.fetch.max-sise\"; below gatehouse,"
                        + " did you mean \"fetch.max-size\"?")
                .doesNotContain("at io.gatehouse.api.wiring");
    }

    private ApplicationContextRunner withVariable(String name, String value) {
        return withVariables(Map.of(name, value));
    }

    /** Spring reads a source as the environment only under the environment's own name. */
    private ApplicationContextRunner withVariables(Map<String, Object> variables) {
        return service.withInitializer(context -> context.getEnvironment()
                .getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables)));
    }

    @Configuration(proxyBeanMethods = false)
    @Import(SettingsConfiguration.class)
    @EnableConfigurationProperties({
        AccessSettings.class,
        CallbackSettings.class,
        FetchSettings.class,
        IntakeSettings.class,
        ScanSettings.class
    })
    static class Groups {}
}
