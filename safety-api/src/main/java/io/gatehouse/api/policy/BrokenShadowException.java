package io.gatehouse.api.policy;

/** The shadow policy that is set cannot be used; the message says why. */
public final class BrokenShadowException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrokenShadowException(String setting, String why) {
        super("The shadow policy \"" + setting + "\" is not in order: " + why);
    }
}
