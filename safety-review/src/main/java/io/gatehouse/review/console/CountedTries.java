package io.gatehouse.review.console;

import io.gatehouse.review.lease.ReviewerAccounts;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.Authentication;

/**
 * Lets a name be tried with a wrong password ten times, and twice a minute from then on. Meanwhile the right one is
 * refused as well, for the answer must not tell it from the wrong ones. All names that nobody has share one count, so
 * that what is kept is bounded by the number of reviewers.
 */
final class CountedTries implements AuthenticationProvider {

    private static final int AT_ONCE = 10;
    private static final Duration EACH = Duration.ofSeconds(30);
    private static final String NOBODY = "";

    private final AuthenticationProvider door;
    private final ReviewerAccounts accounts;
    private final TimeMeter clock;
    private final Map<String, Bucket> tries = new ConcurrentHashMap<>();

    CountedTries(AuthenticationProvider door, ReviewerAccounts accounts, TimeMeter clock) {
        this.door = door;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** @throws LockedException after too many wrong passwords */
    @Override
    public @Nullable Authentication authenticate(Authentication presented) {
        String name = accounts.find(presented.getName()).isPresent() ? presented.getName() : NOBODY;
        Bucket left = tries.computeIfAbsent(name, any -> bucket());
        if (left.getAvailableTokens() == 0) {
            throw new LockedException("too many wrong passwords");
        }
        try {
            return door.authenticate(presented);
        } catch (BadCredentialsException wrong) {
            left.tryConsume(1);
            throw wrong;
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return door.supports(authentication);
    }

    private Bucket bucket() {
        return Bucket.builder()
                .withCustomTimePrecision(clock)
                .addLimit(limit -> limit.capacity(AT_ONCE).refillIntervally(1, EACH))
                .build();
    }
}
