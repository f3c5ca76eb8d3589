package io.gatehouse.api.problem;

import io.gatehouse.api.intake.MalformedRequestException;
import io.gatehouse.api.intake.RequestTooLargeException;
import io.gatehouse.domain.fault.InvalidRequestException;
import io.gatehouse.eval.replay.ReplayTooLongException;
import java.io.IOException;
import java.util.UUID;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;

/** From what went wrong to a problem document, for the whole service. What callers read is written for them. */
@RestControllerAdvice
public final class ProblemMapper extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemMapper.class);

    @ExceptionHandler
    ProblemDetail map(InvalidRequestException invalid) {
        return Problems.invalid(invalid.faults());
    }

    @ExceptionHandler
    ProblemDetail map(MalformedRequestException malformed) {
        return Problems.of(HttpStatus.BAD_REQUEST, String.valueOf(malformed.getMessage()));
    }

    /** Tomcat says so when the first parameter is asked for. */
    @ExceptionHandler
    ProblemDetail map(InvalidParameterException broken) {
        return Problems.of(
                HttpStatus.BAD_REQUEST, "The query or the form cannot be read: what it holds is no text in UTF-8.");
    }

    @ExceptionHandler
    ProblemDetail map(RequestTooLargeException tooLarge) {
        return Problems.of(HttpStatus.CONTENT_TOO_LARGE, String.valueOf(tooLarge.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail map(NotFoundException missing) {
        return Problems.of(HttpStatus.NOT_FOUND, String.valueOf(missing.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail map(ReplayTooLongException tooLong) {
        return Problems.of(HttpStatus.GATEWAY_TIMEOUT, String.valueOf(tooLong.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> map(OverloadedException overloaded) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(
                        HttpHeaders.RETRY_AFTER,
                        Long.toString(overloaded.retryAfter().toSeconds()))
                .body(Problems.of(HttpStatus.SERVICE_UNAVAILABLE, String.valueOf(overloaded.getMessage())));
    }

    @ExceptionHandler
    ProblemDetail map(MultipartException broken) {
        return Problems.of(
                HttpStatus.BAD_REQUEST, "The form could not be read; send multipart/form-data with a boundary.");
    }

    /** The security filters answer these. */
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void leave(RuntimeException denied) {
        throw denied;
    }

    /** Where the caller went away there is nobody left to read an answer; any other fault is ours. */
    @ExceptionHandler
    @Nullable
    ProblemDetail map(IOException fault) {
        if (DisconnectedClientHelper.isClientDisconnectedException(fault)) {
            LOG.debug("a caller went away", fault);
            return null;
        }
        return ours(fault);
    }

    @ExceptionHandler
    ProblemDetail map(RuntimeException fault) {
        return ours(fault);
    }

    private static ProblemDetail ours(Exception fault) {
        UUID entry = UUID.randomUUID();
        LOG.error("a request failed; log entry {}", entry, fault);
        return Problems.of(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "Something went wrong here, not with your request. Whoever runs this service finds it in the log as "
                        + entry + '.');
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMaxUploadSizeExceededException(
            MaxUploadSizeExceededException tooLarge, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(
                tooLarge,
                HttpStatus.CONTENT_TOO_LARGE,
                "The form or one of its files is larger than this service takes.",
                headers,
                request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException mismatch, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String wanted = mismatch.getRequiredType() == UUID.class ? "a UUID" : "a value of another kind";
        return answer(
                mismatch,
                HttpStatus.BAD_REQUEST,
                '"' + String.valueOf(mismatch.getValue()) + "\" is not " + wanted + ", which is what is expected"
                        + (mismatch.getPropertyName() == null ? "." : " as " + mismatch.getPropertyName() + '.'),
                headers,
                request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        ProblemDetail problem = UnreadableBody.problem(unreadable);
        return handleExceptionInternal(
                unreadable, problem, headers, HttpStatusCode.valueOf(problem.getStatus()), request);
    }

    private @Nullable ResponseEntity<Object> answer(
            Exception cause, HttpStatus status, String detail, HttpHeaders headers, WebRequest request) {
        return handleExceptionInternal(cause, Problems.of(status, detail), headers, status, request);
    }
}
