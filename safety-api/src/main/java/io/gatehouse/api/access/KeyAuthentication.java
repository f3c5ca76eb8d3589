package io.gatehouse.api.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.authentication.AuthenticationConverter;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;

/** Finds the key in a request and the holder behind it, who becomes the request's principal. */
final class KeyAuthentication implements AuthenticationConverter, AuthenticationManager {

    static final String HEADER = "X-API-Key";

    private static final String BEARER = "Bearer ";

    private final List<ApiKey> keys;

    KeyAuthentication(List<ApiKey> keys) {
        this.keys = keys;
    }

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        @Nullable String secret = request.getHeader(HEADER);
        @Nullable String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (secret == null
                && authorization != null
                && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            secret = authorization.substring(BEARER.length()).strip();
        }
        return secret == null ? null : new PreAuthenticatedAuthenticationToken("", secret);
    }

    @Override
    public Authentication authenticate(Authentication presented) {
        String hash = KeyHash.of(String.valueOf(presented.getCredentials()));
        // Every key is compared, so that the time tells nothing of which one is close.
        List<ApiKey> found =
                keys.stream().filter(key -> KeyHash.matches(key.sha256(), hash)).toList();
        if (found.isEmpty()) {
            throw new BadCredentialsException("no key has this hash");
        }
        return new PreAuthenticatedAuthenticationToken(
                found.getFirst().name(), "", authorities(found.getFirst().roles()));
    }

    private static List<GrantedAuthority> authorities(Set<Role> roles) {
        Stream<Role> granted = roles.contains(Role.ADMIN) ? Arrays.stream(Role.values()) : roles.stream();
        return granted.<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList();
    }
}
