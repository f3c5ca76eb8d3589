package io.gatehouse.review.quality;

import io.gatehouse.store.review.GoldenRefusedException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells why a case does not become a golden item. Asked before whoever takes all other faults. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class GoldenAdvice {

    @ExceptionHandler
    ProblemDetail map(GoldenRefusedException refused) {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.CONFLICT,
                switch (refused.refusal()) {
                    case NOT_LABELLED -> "This case has no verdict yet; nothing was changed.";
                    case RESTRICTED ->
                        "Nobody is shown what may harm them for the sake of a test; nothing was changed.";
                    case GOLDEN_ALREADY -> "This item is a golden one already; nothing was changed.";
                });
    }
}
