package io.gatehouse.review.labelling;

import java.io.IOException;

/** Writes labels one after the other, and keeps none. */
interface LabelWriter {

    void begin() throws IOException;

    void write(Lesson lesson) throws IOException;

    void end() throws IOException;
}
