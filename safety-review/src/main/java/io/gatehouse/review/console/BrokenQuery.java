package io.gatehouse.review.console;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses an address or a form whose values are no text, such as {@code %FF}, or too many, before anybody asks for one
 * of them. No template is asked to say so: it would read the values, too.
 */
final class BrokenQuery extends OncePerRequestFilter {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, \
            initial-scale=1"><title>Not done · Gatehouse</title>\
            <link rel="stylesheet" href="%1$s/console/assets/console.css"></head>
            <body><main><section class="card narrow"><h1>This was not done</h1>
            <p role="alert">The address or the form cannot be read: what it holds is no text in UTF-8, or too much.</p>
            <p><a class="button" href="%1$s/console">Go to the queue</a></p></section></main></body></html>
            """;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isReadable(request)) {
            chain.doFilter(request, response);
        } else {
            refuse(request, response);
        }
    }

    /** Tomcat reads all values when the first is asked for, and says so when it cannot. */
    private static boolean isReadable(HttpServletRequest request) {
        try {
            request.getParameterMap();
            return true;
        } catch (IllegalStateException broken) {
            return false;
        }
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(HttpStatus.BAD_REQUEST.value());
        response.setContentType(MediaType.TEXT_HTML_VALUE + ";charset=UTF-8");
        response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'self'; frame-ancestors 'none'");
        response.getWriter().write(PAGE.formatted(request.getContextPath()));
    }
}
