package io.gatehouse.models.foreign;

import io.gatehouse.domain.signal.Deadline;
import io.gatehouse.domain.signal.FailureReason;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/** Looks at parts of one modality; called by threads that may wait. */
interface Judge extends AutoCloseable {

    /** Looks at a file. */
    default Judgement judge(byte[] media, Deadline deadline)
            throws ExecutionException, InterruptedException, TimeoutException {
        return new Judgement.Refused(FailureReason.UNDECODABLE, "the part holds a file and no text");
    }

    /** Looks at a text. */
    default Judgement judge(String text, Deadline deadline)
            throws ExecutionException, InterruptedException, TimeoutException {
        return new Judgement.Refused(FailureReason.UNDECODABLE, "the part holds text");
    }

    @Override
    void close();
}
