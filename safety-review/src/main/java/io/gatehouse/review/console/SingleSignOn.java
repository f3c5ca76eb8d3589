package io.gatehouse.review.console;

import io.gatehouse.review.lease.ReviewerAccounts;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;

/**
 * Signing in with the help of OpenID providers: {@code spring.security.oauth2.client} says which. A provider vouches
 * for a name; who has that name here, and what they may do, is configured in {@code gatehouse.review.reviewers}.
 */
final class SingleSignOn {

    private static final String THERE = "/console/sign-in/with";
    private static final String BACK = "/console/sign-in/from";

    private final List<ClientRegistration> providers;
    private final OAuth2UserService<OidcUserRequest, OidcUser> asked = new OidcUserService();
    private final ReviewerAccounts accounts;

    /**
     * @param providers none where people sign in with passwords alone
     * @throws IllegalArgumentException if one of them is no OpenID provider
     */
    SingleSignOn(Iterable<ClientRegistration> providers, ReviewerAccounts accounts) {
        this.providers = StreamSupport.stream(providers.spliterator(), false)
                .map(SingleSignOn::comingBack)
                .toList();
        this.accounts = accounts;
    }

    /** A way in, as the door shows it. */
    record Way(String name, String path) {}

    List<Way> ways() {
        return providers.stream()
                .map(provider -> new Way(provider.getClientName(), THERE + '/' + provider.getRegistrationId()))
                .toList();
    }

    boolean none() {
        return providers.isEmpty();
    }

    void openIn(OAuth2LoginConfigurer<HttpSecurity> door) {
        door.clientRegistrationRepository(new InMemoryClientRegistrationRepository(providers))
                .authorizedClientRepository(new HttpSessionOAuth2AuthorizedClientRepository())
                .authorizationEndpoint(there -> there.baseUri(THERE))
                .redirectionEndpoint(back -> back.baseUri(BACK + "/*"))
                .successHandler(new FirstPage())
                .failureHandler(new SimpleUrlAuthenticationFailureHandler("/console/sign-in?unknown"));
    }

    /** Redeems what somebody comes back with, and looks up who they are here. */
    AuthenticationProvider byProvider() {
        return new OidcAuthorizationCodeAuthenticationProvider(
                new RestClientAuthorizationCodeTokenResponseClient(), this::viewer);
    }

    private OidcUser viewer(OidcUserRequest request) {
        OidcUser provided = Objects.requireNonNull(asked.loadUser(request));
        if (provided.getName().equals(provided.getEmail()) && !Boolean.TRUE.equals(provided.getEmailVerified())) {
            throw refused("the provider did not verify the address " + provided.getEmail());
        }
        return accounts.ofProvider(provided.getName())
                .map(account -> new ProvidedViewer(account, provided))
                .orElseThrow(() -> refused("no reviewer has the oidc-name " + provided.getName()));
    }

    private static OAuth2AuthenticationException refused(String why) {
        return new OAuth2AuthenticationException(new OAuth2Error("unknown_reviewer", why, null), why);
    }

    /** Providers are told an address below the console, for its session is good for nothing else. */
    private static ClientRegistration comingBack(ClientRegistration provider) {
        if (!provider.getScopes().contains(OidcScopes.OPENID)) {
            throw new IllegalArgumentException(
                    "spring.security.oauth2.client.registration." + provider.getRegistrationId()
                            + ".scope must hold openid, for reviewers sign in with OpenID Connect");
        }
        return ClientRegistration.withClientRegistration(provider)
                .redirectUri("{baseUrl}" + BACK + "/{registrationId}")
                .build();
    }
}
