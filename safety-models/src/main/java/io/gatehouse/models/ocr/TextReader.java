package io.gatehouse.models.ocr;

import io.gatehouse.domain.signal.BundleRef;
import io.gatehouse.domain.signal.Deadline;
import io.gatehouse.models.image.Picture;
import io.gatehouse.models.media.DecodeException;

/** Reads what is written in a picture. Calls block; make them from a thread that may wait. */
public interface TextReader extends AutoCloseable {

    /** What it reads with, for the record. */
    BundleRef letters();

    /** @throws DecodeException if the picture could not be read, which says nothing of what is written there */
    ReadPage read(Picture picture, Deadline deadline) throws DecodeException;

    @Override
    void close();
}
