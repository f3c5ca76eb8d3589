package io.gatehouse.models.image;

import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import io.gatehouse.domain.signal.FailureReason;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;
import org.jspecify.annotations.Nullable;

/** One file while it is decoded: header first, then only as many pixels as are needed. */
final class ImageFile implements AutoCloseable {

    private static final int FRAMES_WORTH = 4;

    static {
        // A reader that caches would write untrusted bytes to the disk.
        ImageIO.setUseCache(false);
    }

    private final byte[] bytes;
    private final FileKind kind;
    private final ImageLimits limits;
    private final BooleanSupplier late;
    private final ImageReader reader;
    private @Nullable String fault;
    private boolean everyFrameRead = true;

    /** @param late whether nobody waits any more; asked while rows are decoded */
    ImageFile(byte[] bytes, FileKind kind, ImageLimits limits, BooleanSupplier late) {
        this.bytes = bytes;
        this.kind = kind;
        this.limits = limits;
        this.late = late;
        this.reader =
                ImageIO.getImageReadersByFormatName(kind.reader().orElseThrow()).next();
        // Only GIF says in its metadata where frames belong; elsewhere metadata is skipped, not inflated.
        reader.setInput(new ByteArrayImageInputStream(bytes), false, kind != FileKind.GIF);
        reader.addIIOReadProgressListener(new AbortWhenLate(reader, late));
        reader.addIIOReadWarningListener((IIOReadWarningListener) (source, warning) -> heed(warning));
    }

    List<Picture> pictures() throws RefusedImageException {
        try {
            List<Picture> pictures = read();
            refuseIfFaulty();
            return pictures;
        } catch (IOException | RuntimeException e) {
            refuseIfLate();
            refuseIfFaulty();
            throw new RefusedImageException(
                    FailureReason.UNDECODABLE,
                    "The file begins as " + kind.description() + ", but is truncated or damaged further on.");
        }
    }

    /** Whether {@link #pictures()} handed out all that the file holds, and not a sample of its frames. */
    boolean everyFrameRead() {
        return everyFrameRead;
    }

    private List<Picture> read() throws IOException, RefusedImageException {
        checkSize(reader.getWidth(0), reader.getHeight(0), 1);
        if (kind == FileKind.GIF) {
            return new GifFrames(reader, this, limits).pictures();
        }
        int orientation = Upright.orientation(kind, bytes);
        Optional<WebpCanvas> canvas = kind == FileKind.WEBP ? WebpCanvas.of(bytes) : Optional.empty();
        if (canvas.isPresent()) {
            return new WebpFrames(canvas.get(), this, limits, orientation).pictures(reader.getNumImages(true));
        }
        everyFrameRead = kind != FileKind.PNG || !PngAnimation.hasMoreFrames(bytes);
        return Transparency.flatten(Upright.turn(frame(0), orientation));
    }

    /** Which of so many frames are handed out. */
    List<Integer> sample(int count) {
        everyFrameRead = count <= limits.maxFrames();
        return Sampling.evenly(count, limits.maxFrames());
    }

    private BufferedImage frame(int index) throws IOException, RefusedImageException {
        return frame(index, limits.step(reader.getWidth(index), reader.getHeight(index)));
    }

    /** Decodes one frame, keeping one of {@code step} rows and columns. */
    BufferedImage frame(int index, int step) throws IOException, RefusedImageException {
        refuseIfLate();
        ImageReadParam param = reader.getDefaultReadParam();
        param.setSourceSubsampling(step, step, 0, 0);
        BufferedImage image = reader.read(index, param);
        refuseIfLate();
        return image;
    }

    /** @param frames how many pictures of that size have to be decoded */
    void checkSize(int width, int height, int frames) throws RefusedImageException {
        long pixels = (long) width * height;
        if (width < 1 || height < 1) {
            throw new RefusedImageException(
                    FailureReason.UNDECODABLE, "The file says that its picture is " + width + " x " + height + '.');
        }
        if (pixels > limits.maxPixels() || Math.max(width, height) > limits.maxSide()) {
            throw tooLarge("The picture is " + width + " x " + height + " pixels; the limit is "
                    + limits.maxPixels() / 1_000_000 + " megapixels and " + limits.maxSide() + " a side.");
        }
        if (pixels * frames > limits.maxPixels() * FRAMES_WORTH) {
            throw tooLarge("The animation has " + frames + " frames of " + width + " x " + height
                    + " pixels; the limit is " + limits.maxPixels() * FRAMES_WORTH / 1_000_000 + " megapixels in all.");
        }
    }

    private static RefusedImageException tooLarge(String detail) {
        return new RefusedImageException(FailureReason.TOO_LARGE, detail);
    }

    void refuseIfLate() throws RefusedImageException {
        if (late.getAsBoolean()) {
            throw new RefusedImageException(
                    FailureReason.TIMEOUT, "The deadline passed while the picture was decoded.");
        }
    }

    /** Readers fill what is missing with grey and only warn of it; half a picture must not pass for a whole one. */
    private void heed(String warning) {
        String words = warning.toLowerCase(Locale.ROOT);
        if (words.contains("premature") || words.contains("truncated") || words.contains("unexpected end")) {
            fault = warning;
        }
    }

    private void refuseIfFaulty() throws RefusedImageException {
        if (fault != null) {
            throw new RefusedImageException(
                    FailureReason.UNDECODABLE,
                    "The file begins as " + kind.description() + ", but ends before the picture does.");
        }
    }

    @Override
    public void close() {
        reader.dispose();
    }
}
