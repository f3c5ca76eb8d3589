package io.gatehouse.api.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.gatehouse.api.scan.BrokenPoliciesException;
import io.gatehouse.store.policy.PolicyLedger;
import io.gatehouse.store.postgres.DataFolderInUseException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.mockito.Mockito;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What keeps the service from starting, or from being ready. */
@ExtendWith(OutputCaptureExtension.class)
class StartTest {

    @Test
    void brokenPoliciesStopTheStartAndAreAllNamed(@TempDir Path data, CapturedOutput output) throws Exception {
        Path folder = Files.createDirectories(data.resolve("policies"));
        Files.writeString(folder.resolve("house.yaml"), """
                name: house
                version: 1
                rules:
                  - name: hate-block
                    when: score("haet") > 0.9
                    action: BLOCK
                """);
        Files.writeString(folder.resolve("other.yaml"), "name: [");
        SpringApplicationBuilder application =
                new SpringApplicationBuilder(Ledger.class, ScanConfiguration.class).web(WebApplicationType.NONE);

        assertThat(catchThrowable(() -> application.run("--gatehouse.data-dir=" + data)))
                .hasRootCauseInstanceOf(BrokenPoliciesException.class);
        assertThat(output)
                .contains("APPLICATION FAILED TO START", "house.yaml: The policy has", "other.yaml: The policy has")
                .contains("line 5, column ", "did you mean \"hate\"?")
                .doesNotContain("at io.gatehouse.api.wiring");
    }

    @Test
    void aDataFolderThatAnotherServiceUsesStopsTheStartInWords(@TempDir Path data, CapturedOutput output)
            throws Exception {
        SpringApplication application = new SpringApplication();
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setSources(Set.of("io.gatehouse.store.postgres.EmbeddedPostgresAutoConfiguration"));

        try (FileChannel other =
                FileChannel.open(data.resolve("gatehouse.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            other.lock();
            assertThat(catchThrowable(() -> application.run("--gatehouse.data-dir=" + data)))
                    .hasRootCauseInstanceOf(DataFolderInUseException.class);
        }
        assertThat(output)
                .contains("APPLICATION FAILED TO START", "another Gatehouse uses the data folder " + data)
                .doesNotContain("at io.gatehouse.store.postgres");
    }

    @Test
    void withoutABundleTheServiceIsNotReady() {
        assertThat(new BundleHealth(new ClassifierSet(Map.of())).health().getStatus())
                .isEqualTo(Status.OUT_OF_SERVICE);
    }

    @Configuration(proxyBeanMethods = false)
    static class Ledger {
        @Bean
        PolicyLedger policyLedger() {
            return Mockito.mock(PolicyLedger.class);
        }
    }
}
