package io.gatehouse.review.appeal;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Nobody knows who would close an appeal: a problem document with status 403. */
final class UnknownDeciderException extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    UnknownDeciderException() {
        super(
                HttpStatus.FORBIDDEN,
                ProblemDetail.forStatusAndDetail(
                        HttpStatus.FORBIDDEN,
                        "An appeal is closed by a person who is known, and nobody is signed in; nothing was changed."
                                + " Make a key with ./gatehouse key NAME REVIEWER and send it, or close the appeal in"
                                + " the console."),
                null);
    }
}
