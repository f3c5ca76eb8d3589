package io.gatehouse.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.MigrateResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class MigrationTest extends StoreTest {

    private static final String FRESH = "fresh";

    @Autowired
    private Flyway flyway;

    @AfterEach
    void forgetIt() {
        sql.sql("drop schema if exists " + FRESH + " cascade").update();
    }

    @Test
    void aFirstStartWarnsOfNothing(CapturedOutput output) {
        MigrateResult done = Flyway.configure()
                .configuration(flyway.getConfiguration())
                .schemas(FRESH)
                .load()
                .migrate();

        assertThat(done.migrationsExecuted).isPositive();
        assertThat(output).contains("Successfully applied").doesNotContain("WARN");
    }
}
