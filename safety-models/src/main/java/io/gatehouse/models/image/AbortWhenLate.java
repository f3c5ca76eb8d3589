package io.gatehouse.models.image;

import java.util.function.BooleanSupplier;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadProgressListener;

/** Stops a reader between rows once nobody waits for it. */
final class AbortWhenLate implements IIOReadProgressListener {

    private final ImageReader reader;
    private final BooleanSupplier late;

    AbortWhenLate(ImageReader reader, BooleanSupplier late) {
        this.reader = reader;
        this.late = late;
    }

    @Override
    public void imageProgress(ImageReader source, float percentageDone) {
        if (late.getAsBoolean()) {
            reader.abort();
        }
    }

    @Override
    public void sequenceStarted(ImageReader source, int minIndex) {}

    @Override
    public void sequenceComplete(ImageReader source) {}

    @Override
    public void imageStarted(ImageReader source, int imageIndex) {}

    @Override
    public void imageComplete(ImageReader source) {}

    @Override
    public void thumbnailStarted(ImageReader source, int imageIndex, int thumbnailIndex) {}

    @Override
    public void thumbnailProgress(ImageReader source, float percentageDone) {}

    @Override
    public void thumbnailComplete(ImageReader source) {}

    @Override
    public void readAborted(ImageReader source) {}
}
