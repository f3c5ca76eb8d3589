package io.gatehouse.api.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;

/** Text that is text: what cannot be stored or shown is refused, with the place where it stands. */
public final class Utf8 {

    private Utf8() {}

    /** The text, or empty after the complaint was handed over. A byte order mark at its start is left out. */
    public static Optional<String> decode(byte[] bytes, Consumer<String> complain) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        try {
            String text = decoder.decode(in).toString();
            Optional<String> complaint = complaint(text);
            complaint.ifPresent(complain);
            return complaint.isPresent() ? Optional.empty() : Optional.of(withoutMark(text));
        } catch (CharacterCodingException invalid) {
            complain.accept("is not valid UTF-8 at byte " + in.position());
            return Optional.empty();
        }
    }

    /** What makes a Java string no text, if anything does. */
    static Optional<String> complaint(String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit == 0) {
                return Optional.of("must not contain the character U+0000, but does at offset " + i);
            }
            if (Character.isHighSurrogate(unit)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(unit)) {
                return Optional.of("is not valid Unicode: half a surrogate pair at offset " + i);
            }
        }
        return Optional.empty();
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
