package io.gatehouse.review.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.gatehouse.review.lease.ReviewerAccount;
import io.gatehouse.review.lease.ReviewerAccounts;
import io.gatehouse.review.lease.ReviewerRole;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

class CountedTriesTest {

    private final AtomicLong nanos = new AtomicLong();
    private final ReviewerAccounts accounts = mock();
    private final CountedTries door = new CountedTries(new OneWord(), accounts, new Meter());

    @BeforeEach
    void adaAndBenHaveAccounts() {
        when(accounts.find(anyString())).thenAnswer(asked -> {
            String name = asked.getArgument(0);
            return name.equals("ada") || name.equals("ben")
                    ? Optional.of(new ReviewerAccount(name, "", "", ReviewerRole.REVIEWER, false))
                    : Optional.empty();
        });
    }

    @Test
    void afterTenWrongPasswordsANameRestsAndNoOtherNameDoes() {
        wrong("ada", 10);

        assertThatThrownBy(() -> enter("ada", "right")).isInstanceOf(LockedException.class);
        assertThat(enter("ben", "right").getName()).isEqualTo("ben");
    }

    @Test
    void halfAMinuteLaterItMayBeTriedOnceMore() {
        wrong("ada", 10);
        nanos.addAndGet(Duration.ofSeconds(30).toNanos());

        wrong("ada", 1);
        assertThatThrownBy(() -> enter("ada", "right")).isInstanceOf(LockedException.class);
        nanos.addAndGet(Duration.ofSeconds(30).toNanos());
        assertThat(enter("ada", "right").getName()).isEqualTo("ada");
    }

    @Test
    void theRightPasswordCostsNothing() {
        for (int n = 0; n < 50; n++) {
            enter("ada", "right");
        }

        assertThat(enter("ada", "right").getName()).isEqualTo("ada");
    }

    @Test
    void namesThatNobodyHasAreCountedAsOne() {
        wrong("eve", 5);
        wrong("mallory", 5);

        assertThatThrownBy(() -> enter("trudy", "wrong")).isInstanceOf(LockedException.class);
        assertThat(enter("ada", "right").getName()).isEqualTo("ada");
    }

    private void wrong(String name, int times) {
        for (int n = 0; n < times; n++) {
            assertThatThrownBy(() -> enter(name, "wrong")).isInstanceOf(BadCredentialsException.class);
        }
    }

    private Authentication enter(String name, String password) {
        return door.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(name, password));
    }

    /** Everybody's password is "right". */
    private static final class OneWord implements AuthenticationProvider {

        @Override
        public Authentication authenticate(Authentication presented) {
            if (!"right".equals(presented.getCredentials())) {
                throw new BadCredentialsException("wrong");
            }
            return presented;
        }

        @Override
        public boolean supports(Class<?> authentication) {
            return true;
        }
    }

    private final class Meter implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return nanos.get();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
