package io.gatehouse.review.quality;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** This is for leads: a problem document with status 403. */
final class NotALeadException extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    NotALeadException() {
        super(
                HttpStatus.FORBIDDEN,
                ProblemDetail.forStatusAndDetail(
                        HttpStatus.FORBIDDEN,
                        "Golden items are for leads, whom gatehouse.review.reviewers[].lead names; nothing was changed."),
                null);
    }
}
