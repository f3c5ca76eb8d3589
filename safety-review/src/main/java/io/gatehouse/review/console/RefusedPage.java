package io.gatehouse.review.console;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.web.servlet.ViewResolver;

/** What a request meets that is not let in: a page, for it is a person who reads it. */
final class RefusedPage implements AccessDeniedHandler {

    private static final Pattern FORM_OF_A_CASE = Pattern.compile("(/console/cases/[0-9a-f-]{36})/.+");
    private static final String BACK_TO_THE_CASE =
            "This form was not made for your present session, perhaps because you were signed out meanwhile. Nothing"
                    + " was stored. Go on with the case, after signing in again if you are asked to: where scripts run,"
                    + " what you typed is found there.";

    private final ViewResolver pages;

    RefusedPage(ViewResolver pages) {
        this.pages = pages;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        response.setStatus(HttpStatus.FORBIDDEN.value());
        try {
            Objects.requireNonNull(pages.resolveViewName("console/refusal", request.getLocale()))
                    .render(model(denied, request), request, response);
        } catch (IOException | RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new ServletException(failed);
        }
    }

    private static Map<String, @Nullable Object> model(AccessDeniedException denied, HttpServletRequest request) {
        Optional<String> page = denied instanceof CsrfException ? caseOf(request) : Optional.empty();
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("sentence", page.isPresent() ? BACK_TO_THE_CASE : sentence(denied));
        model.put("casePage", page.orElse(null));
        model.put("viewer", viewer());
        return model;
    }

    /** The page of the case that the form was about. */
    private static Optional<String> caseOf(HttpServletRequest request) {
        Matcher form = FORM_OF_A_CASE.matcher(
                request.getRequestURI().substring(request.getContextPath().length()));
        return form.matches() ? Optional.of(form.group(1)) : Optional.empty();
    }

    private static String sentence(AccessDeniedException denied) {
        return denied instanceof CsrfException
                ? "This form was not made for your present session, perhaps because you were signed out meanwhile."
                        + " Nothing was stored: go back, load the page anew and send it again."
                : "Your role does not allow this.";
    }

    static @Nullable Viewer viewer() {
        @Nullable Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        return signedIn != null && signedIn.getPrincipal() instanceof Viewer viewer ? viewer : null;
    }
}
