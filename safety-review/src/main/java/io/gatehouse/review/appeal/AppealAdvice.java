package io.gatehouse.review.appeal;

import io.gatehouse.store.appeal.AppealRefusedException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells why an appeal is not opened or closed. Asked before whoever takes all other faults. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class AppealAdvice {

    @ExceptionHandler
    ProblemDetail map(AppealRefusedException refused) {
        return ProblemDetail.forStatusAndDetail(
                AppealRefusals.status(refused.refusal()), AppealRefusals.sentence(refused.refusal()));
    }
}
