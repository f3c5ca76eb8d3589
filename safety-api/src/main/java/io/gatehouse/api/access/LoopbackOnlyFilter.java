package io.gatehouse.api.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses requests that a web page elsewhere makes a browser on this machine send.
 *
 * <p>Listening on loopback keeps other machines out, but not their pages: a page can post to localhost, and a name
 * under its control can be pointed here (DNS rebinding). Both show in the {@code Origin} or the {@code Host} header.
 */
final class LoopbackOnlyFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isLoopback(request.getServerName())) {
            Problems.send(
                    response,
                    HttpStatus.FORBIDDEN,
                    "Without API keys this service answers only to localhost, but was called by another name.");
        } else if (!isLoopbackOrigin(request.getHeader(HttpHeaders.ORIGIN))) {
            Problems.send(
                    response,
                    HttpStatus.FORBIDDEN,
                    "Without API keys this service does not answer web pages that come from elsewhere.");
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isLoopbackOrigin(@Nullable String origin) {
        if (origin == null) {
            return true;
        }
        try {
            @Nullable String host = URI.create(origin).getHost();
            return host != null && isLoopback(host);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isLoopback(String host) {
        return host.toLowerCase(Locale.ROOT).matches("localhost|127(\\.\\d{1,3}){3}|\\[?::1]?|\\[?0(:0){6}:1]?");
    }
}
