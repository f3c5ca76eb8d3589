package io.gatehouse.review.lease;

import io.gatehouse.store.review.LeaseRefusal;
import io.gatehouse.store.review.LeaseRefusedException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Tells whoever acts on a case that is not theirs what to do instead. Asked before whoever takes all other faults; the
 * console has words of its own.
 */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class LeaseAdvice {

    @ExceptionHandler
    ProblemDetail map(LeaseRefusedException refused) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, sentence(refused.refusal()));
    }

    private static String sentence(LeaseRefusal refusal) {
        String reviewCase = "/reviews/" + refusal.caseId();
        return switch (refusal) {
            case LeaseRefusal.HeldByAnother held ->
                "Another reviewer has this case until " + held.lease().expiresAt()
                        + "; nothing was stored. Take the next one with POST /reviews/next.";
            case LeaseRefusal.Expired expired ->
                "Your lease on this case ended at " + expired.lease().expiresAt()
                        + "; nothing was stored. Take it up again with POST " + reviewCase
                        + "/extend, then send this once more.";
            case LeaseRefusal.NotHeld none ->
                "You do not have this case; nothing was stored. POST /reviews/next gives you the most urgent one.";
            case LeaseRefusal.Closed closed ->
                "This case has its verdict already; nothing was stored. Take the next one with POST /reviews/next.";
        };
    }
}
