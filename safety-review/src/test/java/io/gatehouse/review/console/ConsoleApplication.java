package io.gatehouse.review.console;

import io.gatehouse.domain.policy.Policy;
import io.gatehouse.domain.policy.PolicyLoader;
import io.gatehouse.review.casefile.ScanPresenter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.test.context.DynamicPropertyRegistry;

/** The review module on a real database, with people who may sign in to its console. */
@SpringBootConfiguration
@EnableAutoConfiguration
class ConsoleApplication {

    static final String PASSWORD = "correct horse battery staple";
    static final Policy POLICY = new PolicyLoader().builtIn("default");

    static void configure(DynamicPropertyRegistry properties, String folder) {
        properties.add(
                "gatehouse.data-dir",
                () -> "target/test-data/" + folder + '-'
                        + ProcessHandle.current().pid());
        properties.add("gatehouse.postgres.binaries-dir", () -> "target/postgres-binaries");
        properties.add("spring.main.banner-mode", () -> "off");
        properties.add("spring.jpa.open-in-view", () -> false);
        String hash = new BCryptPasswordEncoder(10).encode(PASSWORD);
        List<String> people = List.of("ada:reviewer", "ben:reviewer", "lea:lead", "pia:policy", "tom:auditor");
        for (int n = 0; n < people.size(); n++) {
            String[] person = people.get(n).split(":");
            String at = "gatehouse.review.reviewers[" + n + "].";
            properties.add(at + "name", () -> person[0]);
            properties.add(at + "role", () -> person[1]);
            properties.add(at + "password-hash", () -> hash);
            properties.add(at + "oidc-name", () -> person[0] + "@example.org");
            properties.add(at + "restricted", () -> person[0].equals("lea"));
            properties.add(at + "appeals", () -> List.of("ben", "lea").contains(person[0]));
        }
        properties.add("gatehouse.console.evaluations", () -> reports(folder).toString());
        properties.add("gatehouse.wellbeing.break-after", () -> 3);
    }

    /** Where the reports of evaluations lie. */
    static Path reports(String folder) {
        return Path.of("target/test-data/" + folder + "-reports-"
                + ProcessHandle.current().pid());
    }

    /** Runs like any clock, until a test puts it forward. */
    static final class DeskClock extends Clock {

        private final Clock running = Clock.systemUTC();
        private volatile Duration ahead = Duration.ZERO;

        void forward(Duration by) {
            ahead = ahead.plus(by);
        }

        /** So that no midnight comes in between. */
        void forwardToNoon() {
            Instant noon = instant().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofHours(36));
            forward(Duration.between(instant(), noon));
        }

        @Override
        public Instant instant() {
            return running.instant().plus(ahead);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    /** Says what a test has the newest audit say. */
    static final class PlayedAudit implements LiveFigures {

        private volatile List<LiveFigure> figures = List.of();

        void says(LiveFigure... said) {
            figures = List.of(said);
        }

        @Override
        public List<LiveFigure> newest() {
            return figures;
        }
    }

    /** A sound of zeros has one cover, and none besides. */
    @Bean
    CoverPictures coverPictures() {
        return (media, number) -> media[0] == 0 && number == 1 ? Optional.of(PageTest.PNG) : Optional.empty();
    }

    @Bean
    PlayedAudit playedAudit() {
        return new PlayedAudit();
    }

    @Bean
    DeskClock clock() {
        return new DeskClock();
    }

    @Bean
    ScanPresenter scanPresenter() {
        return scan -> Map.of("shown", scan.id());
    }

    @Bean
    PoliciesInForce policiesInForce() {
        return () -> List.of(POLICY);
    }
}
