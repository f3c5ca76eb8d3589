package io.gatehouse.review.console;

import io.gatehouse.review.casefile.Inquirer;
import io.gatehouse.review.lease.ReviewerAccount;
import io.gatehouse.review.lease.ReviewerRole;
import io.gatehouse.store.review.ReviewCase;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.User;

/** Who is signed in. */
class Viewer extends User {

    private static final long serialVersionUID = 1L;

    static final Set<ReviewerRole> LABELLING = EnumSet.of(ReviewerRole.REVIEWER, ReviewerRole.LEAD);
    static final Set<ReviewerRole> READING = EnumSet.of(ReviewerRole.REVIEWER, ReviewerRole.LEAD, ReviewerRole.AUDITOR);
    static final Set<ReviewerRole> SEARCHING = EnumSet.of(ReviewerRole.LEAD, ReviewerRole.POLICY, ReviewerRole.AUDITOR);
    static final Set<ReviewerRole> OVERSEEING = EnumSet.of(ReviewerRole.LEAD, ReviewerRole.AUDITOR);

    private final ReviewerRole role;
    private final boolean restricted;

    Viewer(ReviewerAccount account) {
        super(account.name(), account.passwordHash(), List.of(new SimpleGrantedAuthority(authority(account.role()))));
        this.role = account.role();
        this.restricted = account.restricted();
    }

    /** A name of its own, so that no API key's role is ever taken for one of these. */
    static String authority(ReviewerRole role) {
        return "CONSOLE_" + role.name();
    }

    final String name() {
        return getUsername();
    }

    public String roleName() {
        return role.name().toLowerCase(Locale.ROOT);
    }

    public boolean isLabelling() {
        return LABELLING.contains(role);
    }

    public boolean isReading() {
        return READING.contains(role);
    }

    public boolean isSearching() {
        return SEARCHING.contains(role);
    }

    public boolean isOverseeing() {
        return OVERSEEING.contains(role);
    }

    public boolean isRestricted() {
        return restricted;
    }

    Inquirer inquirer() {
        return new Inquirer(Optional.of(name()), isOverseeing());
    }

    boolean holds(ReviewCase reviewCase) {
        return isLabelling()
                && reviewCase.lease().filter(lease -> lease.isHeldBy(name())).isPresent();
    }
}
