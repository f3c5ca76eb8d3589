package io.gatehouse.review.roster;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Content that may harm whoever looks at it, asked for by somebody who did not agree: a problem with status 403. */
public final class RestrictedContentException extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    public RestrictedContentException() {
        super(
                HttpStatus.FORBIDDEN,
                ProblemDetail.forStatusAndDetail(
                        HttpStatus.FORBIDDEN,
                        "This item may harm whoever looks at it, and you are not set up to see such; nothing was shown"
                                + " or changed. Leave it to a reviewer with gatehouse.review.reviewers[].restricted."),
                null);
    }
}
