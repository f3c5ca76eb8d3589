package io.gatehouse.store.postgres;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;

/** Starts the embedded database, unless {@code spring.datasource.url} names another. */
@AutoConfiguration(before = DataSourceAutoConfiguration.class)
@ConditionalOnProperty(name = "spring.datasource.url", havingValue = "false", matchIfMissing = true)
@ConditionalOnMissingBean({javax.sql.DataSource.class, JdbcConnectionDetails.class})
class EmbeddedPostgresAutoConfiguration {

    /** @param binaries where PostgreSQL's programs are unpacked; the data folder's {@code cache} by default */
    @Bean
    EmbeddedDatabase embeddedDatabase(
            @Value("${gatehouse.data-dir:data}") Path dataFolder,
            @Value("${gatehouse.postgres.binaries-dir:#{null}}") @Nullable Path binaries) {
        return EmbeddedDatabase.start(dataFolder, binaries == null ? dataFolder.resolve("cache") : binaries);
    }

    @Bean
    JdbcConnectionDetails embeddedConnectionDetails(EmbeddedDatabase database) {
        return new EmbeddedConnectionDetails(database);
    }

    private record EmbeddedConnectionDetails(EmbeddedDatabase database) implements JdbcConnectionDetails {

        @Override
        public String getUsername() {
            return EmbeddedDatabase.USER;
        }

        @Override
        public String getPassword() {
            return database.password();
        }

        @Override
        public String getJdbcUrl() {
            return database.url();
        }
    }
}
