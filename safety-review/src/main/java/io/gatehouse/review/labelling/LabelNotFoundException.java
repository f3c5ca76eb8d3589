package io.gatehouse.review.labelling;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A case has no such label, or there is no such case: a problem document with status 404. */
final class LabelNotFoundException extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    LabelNotFoundException(UUID caseId, UUID labelId) {
        super(
                HttpStatus.NOT_FOUND,
                ProblemDetail.forStatusAndDetail(
                        HttpStatus.NOT_FOUND, "There is no label " + labelId + " of a review case " + caseId + '.'),
                null);
    }
}
