package io.gatehouse.store;

import java.time.Clock;
import java.util.Map;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Bean;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What all rooms of the ledger share; each room's beans are configured in the room. */
@AutoConfiguration(after = {HibernateJpaAutoConfiguration.class, JdbcClientAutoConfiguration.class})
@EntityScan(basePackageClasses = StoreAutoConfiguration.class)
@EnableJpaRepositories(basePackageClasses = StoreAutoConfiguration.class)
public class StoreAutoConfiguration {

    private static final int STATEMENTS_PER_BATCH = 50;

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    @ConditionalOnMissingBean
    TransactionTemplate transactionTemplate(PlatformTransactionManager transactions) {
        return new TransactionTemplate(transactions);
    }

    /**
     * What a migration finds done already, as one of them does, is no warning for whoever starts a service for the
     * first time; what was released stays as it is.
     */
    @Bean
    FlywayConfigurationCustomizer warningsAlone() {
        return flyway -> flyway.initSql("set client_min_messages to warning");
    }

    /** Flyway alone changes the schema; collections of several scans are read together. */
    @Bean
    HibernatePropertiesCustomizer ledgerHibernateProperties() {
        return properties -> properties.putAll(Map.of(
                "hibernate.hbm2ddl.auto",
                "none",
                "hibernate.jdbc.batch_size",
                STATEMENTS_PER_BATCH,
                "hibernate.order_inserts",
                true,
                "hibernate.default_batch_fetch_size",
                STATEMENTS_PER_BATCH));
    }
}
