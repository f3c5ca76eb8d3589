package io.gatehouse.api.problem;

import io.gatehouse.domain.fault.Fault;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** Builds problem documents. */
public final class Problems {

    private Problems() {}

    /** One document for all faults of a request. */
    public static ProblemDetail invalid(List<Fault> faults) {
        ProblemDetail problem = of(
                HttpStatus.UNPROCESSABLE_CONTENT,
                faults.size() == 1
                        ? "The request has one fault; nothing was accepted."
                        : "The request has " + faults.size() + " faults; nothing was accepted.");
        problem.setProperty("errors", faults);
        return problem;
    }

    /** @param detail a sentence for the caller */
    public static ProblemDetail of(HttpStatus status, String detail) {
        return ProblemDetail.forStatusAndDetail(status, detail);
    }
}
