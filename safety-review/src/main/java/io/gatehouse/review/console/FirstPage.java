package io.gatehouse.review.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Where somebody begins who came for no page of their own: those who oversee with the overview, all others with the
 * queue.
 */
final class FirstPage extends SavedRequestAwareAuthenticationSuccessHandler {

    static final String QUEUE = "/console";

    @Override
    protected String determineTargetUrl(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication signedIn) {
        return signedIn != null && signedIn.getPrincipal() instanceof Viewer viewer && viewer.isOverseeing()
                ? OverviewPage.PATH
                : QUEUE;
    }

    /** Remembers for which page somebody came, unless it was the front door. */
    static RequestCache wanted() {
        RequestMatcher door = PathPatternRequestMatcher.withDefaults().matcher(QUEUE);
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(request -> HttpMethod.GET.matches(request.getMethod())
                && !(door.matches(request) && request.getQueryString() == null));
        return cache;
    }
}
