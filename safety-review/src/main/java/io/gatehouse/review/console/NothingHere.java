package io.gatehouse.review.console;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** What people meet at an address of the console where no page is, or where none can be opened: a page all the same. */
final class NothingHere implements HandlerExceptionResolver, Ordered {

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    /** Whatever fails within a page is told by {@link ConsoleAdvice}. */
    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failed) {
        return isConsole(request) && failed instanceof ServletException && failed instanceof ErrorResponse refused
                ? page(refused, response)
                : null;
    }

    /** Nobody opens a style sheet or a script to read it. */
    private static boolean isConsole(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.equals(FirstPage.QUEUE) || (path.startsWith("/console/") && !path.startsWith("/console/assets/"));
    }

    private static ModelAndView page(ErrorResponse refused, HttpServletResponse response) {
        refused.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        HttpStatus status = HttpStatus.valueOf(refused.getStatusCode().value());
        ModelAndView page = new ModelAndView("console/refusal", status);
        page.addObject("sentence", sentence(status, refused));
        page.addObject("viewer", RefusedPage.viewer());
        return page;
    }

    private static String sentence(HttpStatus status, ErrorResponse refused) {
        return switch (status) {
            case NOT_FOUND -> "There is nothing here.";
            case METHOD_NOT_ALLOWED ->
                "Nothing can be shown here: this address only takes what a page of the console sends to it.";
            default -> String.valueOf(refused.getBody().getDetail());
        };
    }
}
