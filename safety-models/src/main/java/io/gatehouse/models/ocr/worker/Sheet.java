package io.gatehouse.models.ocr.worker;

import static org.bytedeco.leptonica.global.leptonica.pixDestroy;

import org.bytedeco.leptonica.PIX;

/** A grey picture in native memory, as Tesseract takes it. */
final class Sheet implements AutoCloseable {

    private final PIX pix;
    private final View view;

    Sheet(PIX pix, View view) {
        this.pix = pix;
        this.view = view;
    }

    PIX pix() {
        return pix;
    }

    View view() {
        return view;
    }

    @Override
    public void close() {
        pixDestroy(pix);
    }
}
