package io.gatehouse.review.labelling;

import io.gatehouse.store.review.LabelRefusal;
import io.gatehouse.store.review.LabelRefusedException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells whoever may not say or take back something what to do. Asked before whoever takes all other faults. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class LabelAdvice {

    @ExceptionHandler
    ProblemDetail map(LabelRefusedException refused) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, sentence(refused.refusal()));
    }

    private static String sentence(LabelRefusal refusal) {
        return switch (refusal) {
            case LabelRefusal.AlreadyGiven given ->
                "You said this of the case already; nothing was stored a second time. Within a minute you can take it"
                        + " back with POST /reviews/" + given.caseId() + "/labels/" + given.labelId()
                        + "/retraction.";
            case LabelRefusal.NotTheirs other -> "This is not your label; nothing was changed.";
            case LabelRefusal.TooLate late ->
                "This label could be taken back until " + late.since() + "; nothing was changed. Tell a lead.";
            case LabelRefusal.AlreadyRetracted twice -> "This label was taken back before; nothing was changed.";
        };
    }
}
