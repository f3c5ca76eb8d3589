package io.gatehouse.review.lease;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Who may sign in to the console: the reviewers that are configured with a password, or a name at a provider. */
public final class ReviewerAccounts {

    private final Map<String, ReviewerAccount> accounts;

    /** @param hash makes the hash of a password, for the demo's is not configured as one */
    ReviewerAccounts(ReviewSettings settings, UnaryOperator<String> hash) {
        accounts = settings.reviewers().stream()
                .map(reviewer -> settings.isDemo(reviewer)
                        ? reviewer.account(hash.apply(settings.demoPassword()))
                        : reviewer.account(reviewer.passwordHash()))
                .filter(account ->
                        !account.passwordHash().isEmpty() || !account.oidcName().isEmpty())
                .collect(Collectors.toUnmodifiableMap(ReviewerAccount::name, Function.identity()));
    }

    public Optional<ReviewerAccount> find(String name) {
        return Optional.ofNullable(accounts.get(name));
    }

    /** Whoever the provider knows under that name. */
    public Optional<ReviewerAccount> ofProvider(String oidcName) {
        return accounts.values().stream()
                .filter(account -> !oidcName.isEmpty() && account.oidcName().equals(oidcName))
                .findAny();
    }

    public boolean none() {
        return accounts.isEmpty();
    }
}
