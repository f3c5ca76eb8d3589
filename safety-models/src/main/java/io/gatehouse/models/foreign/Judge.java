package io.gatehouse.models.foreign;

import io.gatehouse.domain.signal.Deadline;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/** Looks at files of one modality; called by threads that may wait. */
interface Judge extends AutoCloseable {

    Judgement judge(byte[] media, Deadline deadline) throws ExecutionException, InterruptedException, TimeoutException;

    @Override
    void close();
}
