package io.gatehouse.review.console;

import io.gatehouse.review.lease.ReviewerAccount;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Somebody whom an OpenID provider let in. What they may do is configured here, and not asked of the provider. */
final class ProvidedViewer extends Viewer implements OidcUser {

    private static final long serialVersionUID = 1L;

    private final OidcUser provided;

    ProvidedViewer(ReviewerAccount account, OidcUser provided) {
        super(account);
        this.provided = provided;
    }

    @Override
    public String getName() {
        return name();
    }

    @Override
    public Map<String, Object> getClaims() {
        return provided.getClaims();
    }

    @Override
    public Map<String, Object> getAttributes() {
        return provided.getAttributes();
    }

    @Override
    public @Nullable OidcUserInfo getUserInfo() {
        return provided.getUserInfo();
    }

    @Override
    public OidcIdToken getIdToken() {
        return provided.getIdToken();
    }
}
