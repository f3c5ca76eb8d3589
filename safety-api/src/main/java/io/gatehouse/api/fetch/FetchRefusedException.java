package io.gatehouse.api.fetch;

import io.gatehouse.domain.content.PartContent;
import io.gatehouse.domain.signal.FailureReason;
import java.net.UnknownHostException;

/**
 * A link may not be followed, or its answer may not be taken. The message goes to the sender: it names no address.
 *
 * <p>It is an {@link UnknownHostException} so that the name lookup of an HTTP client can throw it.
 */
final class FetchRefusedException extends UnknownHostException {

    private static final long serialVersionUID = 1L;

    private final FailureReason reason;

    FetchRefusedException(String detail) {
        this(FailureReason.FETCH_REFUSED, detail);
    }

    FetchRefusedException(FailureReason reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    PartContent.Unavailable asContent() {
        return new PartContent.Unavailable(reason, String.valueOf(getMessage()));
    }
}
