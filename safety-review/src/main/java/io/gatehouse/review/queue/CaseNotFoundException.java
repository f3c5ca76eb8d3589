package io.gatehouse.review.queue;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** There is no review case of that id: a problem document with status 404. */
public final class CaseNotFoundException extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    public CaseNotFoundException(UUID caseId) {
        super(
                HttpStatus.NOT_FOUND,
                ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, "There is no review case " + caseId + '.'),
                null);
    }
}
