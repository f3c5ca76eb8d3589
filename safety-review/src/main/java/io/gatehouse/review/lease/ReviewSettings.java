package io.gatehouse.review.lease;

import io.gatehouse.review.roster.Roster;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How cases are given out.
 *
 * @param lease how long a reviewer has a case before it is offered to others again
 * @param reviewers what is known of reviewers by their names; of one who is not named here nothing is
 * @param demoPassword with which a reviewer called demo, a lead, signs in to the console; {@code ./gatehouse demo} sets
 *     it
 */
@ConfigurationProperties(prefix = "gatehouse.review", ignoreUnknownFields = false)
record ReviewSettings(
        @DefaultValue("15m") Duration lease,
        @DefaultValue List<ReviewerGrant> reviewers,
        @DefaultValue("") String demoPassword)
        implements Roster {

    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(24);

    ReviewSettings {
        reviewers = demoPassword.isEmpty()
                ? List.copyOf(reviewers)
                : Stream.concat(reviewers.stream(), Stream.of(ReviewerGrant.ofDemo()))
                        .toList();
        if (lease.compareTo(SHORTEST) < 0 || lease.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "gatehouse.review.lease must lie between one minute and 24 hours, but is " + lease);
        }
        requireOnce(reviewers.stream().map(ReviewerGrant::name), "named");
        requireOnce(
                reviewers.stream().map(ReviewerGrant::oidcName).filter(name -> !name.isEmpty()), "with the oidc-name");
    }

    private static void requireOnce(Stream<String> names, String what) {
        Set<String> seen = new HashSet<>();
        names.filter(name -> !seen.add(name)).findFirst().ifPresent(twice -> {
            throw new IllegalArgumentException(
                    "gatehouse.review.reviewers has two reviewers " + what + " \"" + twice + '"');
        });
    }

    boolean isDemo(ReviewerGrant reviewer) {
        return !demoPassword.isEmpty() && reviewer.name().equals(ReviewerGrant.DEMO);
    }

    ReviewerGrant grant(String name) {
        return reviewers.stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseGet(() -> ReviewerGrant.ofSomebody(name));
    }

    @Override
    public boolean decidesAppeals(String name) {
        return grant(name).appeals();
    }

    @Override
    public boolean seesRestricted(String name) {
        return grant(name).restricted();
    }

    @Override
    public boolean leads(String name) {
        return grant(name).lead();
    }

    @Override
    public boolean oversees(String name) {
        return leads(name) || grant(name).role() == ReviewerRole.AUDITOR;
    }
}
