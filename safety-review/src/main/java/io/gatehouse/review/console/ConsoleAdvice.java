package io.gatehouse.review.console;

import io.gatehouse.domain.fault.Fault;
import io.gatehouse.domain.fault.InvalidRequestException;
import io.gatehouse.store.review.LabelRefusedException;
import io.gatehouse.store.review.LeaseRefusedException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/** What every page knows, and what it says when something goes wrong; asked before whoever speaks JSON. */
@ControllerAdvice(assignableTypes = ConsolePage.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ConsoleAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ConsoleAdvice.class);

    private final Clock clock;

    ConsoleAdvice(Clock clock) {
        this.clock = clock;
    }

    @ModelAttribute("viewer")
    @Nullable
    Viewer viewer(@AuthenticationPrincipal @Nullable Viewer viewer) {
        return viewer;
    }

    /** The label that can still be taken back, from whichever page the viewer went on to. */
    @ModelAttribute("undo")
    Undo.@Nullable Offer undo(HttpServletRequest request) {
        @Nullable HttpSession session = request.getSession(false);
        return session == null ? null : Undo.offer(session, clock.instant()).orElse(null);
    }

    @ExceptionHandler
    ModelAndView map(InvalidRequestException invalid, @AuthenticationPrincipal @Nullable Viewer viewer) {
        String faults = invalid.faults().stream().map(Fault::detail).collect(Collectors.joining("; "));
        return page(HttpStatus.UNPROCESSABLE_CONTENT, "This cannot be shown: " + faults + '.', viewer);
    }

    @ExceptionHandler
    ModelAndView map(LeaseRefusedException refused, @AuthenticationPrincipal @Nullable Viewer viewer) {
        return page(HttpStatus.CONFLICT, Refusal.of(refused.refusal()).sentence(), viewer);
    }

    @ExceptionHandler
    ModelAndView map(LabelRefusedException refused, @AuthenticationPrincipal @Nullable Viewer viewer) {
        return page(HttpStatus.CONFLICT, Refusal.of(refused.refusal()).sentence(), viewer);
    }

    @ExceptionHandler
    ModelAndView map(AccessDeniedException denied, @AuthenticationPrincipal @Nullable Viewer viewer) {
        return page(HttpStatus.FORBIDDEN, String.valueOf(denied.getMessage()), viewer);
    }

    @ExceptionHandler
    ModelAndView map(ErrorResponseException failed, @AuthenticationPrincipal @Nullable Viewer viewer) {
        HttpStatus status = HttpStatus.valueOf(failed.getStatusCode().value());
        return page(status, String.valueOf(failed.getBody().getDetail()), viewer);
    }

    @ExceptionHandler
    ModelAndView map(MethodArgumentTypeMismatchException wrong, @AuthenticationPrincipal @Nullable Viewer viewer) {
        return page(HttpStatus.NOT_FOUND, "There is nothing here.", viewer);
    }

    @ExceptionHandler
    ModelAndView map(RuntimeException fault, @AuthenticationPrincipal @Nullable Viewer viewer) {
        UUID entry = UUID.randomUUID();
        LOG.error("a page failed; log entry {}", entry, fault);
        return page(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "Something went wrong here. Whoever runs this service finds it in the log as " + entry + '.',
                viewer);
    }

    private static ModelAndView page(HttpStatus status, String sentence, @Nullable Viewer viewer) {
        ModelAndView page = new ModelAndView("console/refusal", status);
        page.addObject("sentence", sentence);
        page.addObject("viewer", viewer);
        return page;
    }
}
