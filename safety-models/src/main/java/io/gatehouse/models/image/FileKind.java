package io.gatehouse.models.image;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** What a file is by its first bytes, whatever its sender calls it. */
enum FileKind {
    JPEG("a JPEG picture", "jpeg"),
    PNG("a PNG picture", "png"),
    GIF("a GIF picture", "gif"),
    BMP("a BMP picture", "bmp"),
    WEBP("a WebP picture", "webp"),
    TIFF("a TIFF picture, which is not supported"),
    AVIF_OR_HEIC("an AVIF or HEIC picture, which is not supported"),
    SVG("an SVG drawing, which is not supported"),
    MP3("MP3 audio"),
    OGG("Ogg audio"),
    FLAC("FLAC audio"),
    WAV("WAV audio"),
    MP4("an MP4 or QuickTime file"),
    MATROSKA("a Matroska or WebM file"),
    PDF("a PDF document"),
    ZIP("a ZIP archive"),
    TEXT("text"),
    UNKNOWN("nothing that is known");

    private static final int TEXT_SAMPLE = 256;

    private final String description;
    private final Optional<String> reader;

    FileKind(String description) {
        this.description = description;
        this.reader = Optional.empty();
    }

    FileKind(String description, String reader) {
        this.description = description;
        this.reader = Optional.of(reader);
    }

    String description() {
        return description;
    }

    /** The name of the reader for it; empty where it is not decoded as a picture. */
    Optional<String> reader() {
        return reader;
    }

    static FileKind of(byte[] bytes) {
        if (starts(bytes, 0, "\u00ff\u00d8\u00ff")) {
            return JPEG;
        }
        if (starts(bytes, 0, "\u0089PNG\r\n\u001a\n")) {
            return PNG;
        }
        if (starts(bytes, 0, "GIF87a") || starts(bytes, 0, "GIF89a")) {
            return GIF;
        }
        if (starts(bytes, 0, "RIFF")) {
            return starts(bytes, 8, "WEBP") ? WEBP : starts(bytes, 8, "WAVE") ? WAV : UNKNOWN;
        }
        if (starts(bytes, 4, "ftyp")) {
            return starts(bytes, 8, "avi") || starts(bytes, 8, "hei") || starts(bytes, 8, "mif1") ? AVIF_OR_HEIC : MP4;
        }
        // Two letters are little to go by: a bitmap's header also has zeros at a fixed place.
        return starts(bytes, 0, "BM") && starts(bytes, 6, "\0\0\0\0") ? BMP : notAPicture(bytes);
    }

    private static FileKind notAPicture(byte[] bytes) {
        if (starts(bytes, 0, "ID3") || (bytes.length > 2 && bytes[0] == (byte) 0xff && (bytes[1] & 0xe0) == 0xe0)) {
            return MP3;
        }
        if (starts(bytes, 0, "II*\0") || starts(bytes, 0, "MM\0*")) {
            return TIFF;
        }
        if (starts(bytes, 0, "\u001aE\u00df\u00a3")) {
            return MATROSKA;
        }
        for (FileKind kind : new FileKind[] {OGG, FLAC, PDF, ZIP}) {
            if (starts(bytes, 0, kind.letters())) {
                return kind;
            }
        }
        return text(bytes);
    }

    private String letters() {
        return switch (this) {
            case OGG -> "OggS";
            case FLAC -> "fLaC";
            case PDF -> "%PDF";
            case ZIP -> "PK\u0003\u0004";
            default -> throw new IllegalStateException(this + " is not told by its letters alone");
        };
    }

    private static FileKind text(byte[] bytes) {
        byte[] head = Arrays.copyOf(bytes, Math.min(bytes.length, TEXT_SAMPLE));
        for (byte letter : head) {
            if (letter >= 0 && letter < ' ' && letter != '\n' && letter != '\r' && letter != '\t') {
                return UNKNOWN;
            }
        }
        if (head.length == 0) {
            return UNKNOWN;
        }
        return new String(head, StandardCharsets.ISO_8859_1).contains("<svg") ? SVG : TEXT;
    }

    private static boolean starts(byte[] bytes, int at, String letters) {
        byte[] expected = letters.getBytes(StandardCharsets.ISO_8859_1);
        int end = at + expected.length;
        return bytes.length >= end && Arrays.equals(bytes, at, end, expected, 0, expected.length);
    }
}
