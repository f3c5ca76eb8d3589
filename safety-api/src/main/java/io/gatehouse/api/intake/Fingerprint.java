package io.gatehouse.api.intake;

import io.gatehouse.domain.content.PartContent;
import io.gatehouse.store.scan.NewScan;
import io.gatehouse.store.scan.PartPayload;
import io.gatehouse.store.scan.Submission;
import io.gatehouse.store.scan.SubmittedPart;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;

/** Digests what was asked for. Every field is preceded by its length, so that no two requests run together. */
final class Fingerprint {

    private static final int SHORT_START = "sha256:".length();

    private final MessageDigest digest;
    private final DataOutputStream out;

    private Fingerprint() {
        digest = sha256();
        out = new DataOutputStream(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
    }

    static String of(NewScan scan) {
        Submission submission = scan.submission();
        Fingerprint print = new Fingerprint();
        print.add(submission.contentId());
        print.add(submission.contentType().name());
        print.add(submission.creatorId().orElse(""));
        print.add(String.join(",", new TreeSet<>(submission.territories())));
        print.add(submission.language().orElse(""));
        print.add(scan.mode().name());
        print.add(scan.priority().name());
        print.add(scan.deadline().toString());
        print.add(scan.callbackUrl().orElse(""));
        print.add(scan.policy());
        // Only where they are stated: requests that were accepted before there were stakes keep their prints.
        scan.stakes().reach().ifPresent(people -> print.add("reach " + people));
        scan.stakes().reviewBy().ifPresent(deadline -> print.add("reviewBy " + deadline));
        submission.parts().forEach(print::add);
        return print.value();
    }

    static String of(List<SubmittedPart> parts) {
        Fingerprint print = new Fingerprint();
        parts.forEach(print::add);
        return print.value();
    }

    /** Half a digest, 32 hexadecimal digits, is enough to tell a service's senders apart. */
    static String of(String name) {
        Fingerprint print = new Fingerprint();
        print.add(name);
        return print.value().substring(SHORT_START, SHORT_START + 32);
    }

    private void add(SubmittedPart part) {
        add(part.id());
        add(part.modality().name());
        add(part.role().name());
        switch (part.payload()) {
            case PartPayload.Remote(String url, var type) -> {
                add("url");
                add(url);
                add(type.orElse(""));
            }
            case PartPayload.Inline(PartContent.Text(String text)) -> {
                add("text");
                add(text);
            }
            case PartPayload.Inline(PartContent.Media(byte[] bytes, var type)) -> {
                add("media");
                add(bytes);
                add(type.orElse(""));
            }
            case PartPayload.Inline(PartContent.Unavailable none) -> throw notSent(part);
            case PartPayload.Dropped dropped -> throw notSent(part);
        }
    }

    private static IllegalArgumentException notSent(SubmittedPart part) {
        return new IllegalArgumentException("part \"" + part.id() + "\" is no request's part: " + part.payload());
    }

    private void add(String text) {
        add(text.getBytes(StandardCharsets.UTF_8));
    }

    private void add(byte[] bytes) {
        try {
            out.writeInt(bytes.length);
            out.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private String value() {
        return "sha256:" + HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
