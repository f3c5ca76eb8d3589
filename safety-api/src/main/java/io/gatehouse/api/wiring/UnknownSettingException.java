package io.gatehouse.api.wiring;

import java.util.List;

/** Settings that nobody reads; the message names them all. */
final class UnknownSettingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownSettingException(List<String> sentences) {
        super(String.join("\n", sentences));
    }
}
