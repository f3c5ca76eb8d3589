package io.gatehouse.api.callback;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Proves that a callback comes from here and when: {@code t} is the second it was sent, {@code v1} the HMAC-SHA256 of
 * {@code t}, a dot and the body, in hexadecimal digits.
 */
public final class Signature {

    public static final String HEADER = "X-Gatehouse-Signature";

    private static final String ALGORITHM = "HmacSHA256";

    private Signature() {}

    public static String of(byte[] body, String secret, Instant at) {
        long second = at.getEpochSecond();
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            mac.update((second + ".").getBytes(StandardCharsets.UTF_8));
            return "t=" + second + ",v1=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has " + ALGORITHM, impossible);
        }
    }
}
