package io.gatehouse.models.ocr.worker;

import io.gatehouse.models.media.worker.Reply;
import io.gatehouse.models.media.worker.Request;
import io.gatehouse.models.media.worker.WorkerLoop;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.ProtocolException;

/** The main class of a process that reads pictures. */
public final class ReadingWorker {

    private final PictureReader reader;

    private ReadingWorker(PictureReader reader) {
        this.reader = reader;
    }

    public static void main(String[] arguments) throws IOException {
        WorkerLoop.run(() -> new ReadingWorker(new PictureReader(Letters.load(), System::nanoTime))::answer);
    }

    private void answer(Request request, DataInputStream in, DataOutputStream out) throws IOException {
        if (!(request.task() instanceof Request.Read task)) {
            throw new ProtocolException("a reader was asked to decode");
        }
        byte[] rgb = new byte[request.mediaBytes()];
        in.readFully(rgb);
        reader.read(rgb, task.width(), task.height(), task.maxMillis()).write(out);
        new Reply.End().write(out);
    }
}
