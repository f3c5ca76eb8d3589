package io.gatehouse.review.appeal;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** There is no scan or appeal of that id: a problem document with status 404. */
final class NoSuchItemException extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    NoSuchItemException(String what, UUID id) {
        super(
                HttpStatus.NOT_FOUND,
                ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, "There is no " + what + ' ' + id + '.'),
                null);
    }
}
