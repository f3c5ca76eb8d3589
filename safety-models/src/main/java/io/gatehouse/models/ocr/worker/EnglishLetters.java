package io.gatehouse.models.ocr.worker;

import io.gatehouse.domain.signal.BundleRef;
import io.gatehouse.models.bundle.ModelBundle;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** What Tesseract knows of English letters: a network that comes with a library, taken only if it is the one tried. */
public final class EnglishLetters {

    /** The network with the version of the engine that reads with it. */
    public static final BundleRef REF = new BundleRef(
            "tesseract-eng", "5.5.3", "sha256:7d4322bd2a7749724879683fc3912cb542f19906c83bcc1a52132556427170b2");

    private static final String RESOURCE = "/tessdata/eng.traineddata";

    private EnglishLetters() {}

    static byte[] read() {
        try (InputStream in = EnglishLetters.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is missing from the class path");
            }
            return verified(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] verified(byte[] bytes) {
        String digest = ModelBundle.digest(bytes);
        if (!digest.equals(REF.digest())) {
            throw new IllegalStateException(
                    RESOURCE + " has the digest " + digest + ", but this product was tried with " + REF.digest());
        }
        return bytes;
    }
}
