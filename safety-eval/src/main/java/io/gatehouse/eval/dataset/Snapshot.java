package io.gatehouse.eval.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The digest of a dataset: of what its labels mean, and of every byte of its files. Grows as they are read. */
public final class Snapshot {

    private final MessageDigest all = sha256();

    /** The digest of items that stand in no file. */
    public static String of(Iterable<DatasetItem> items) {
        Snapshot snapshot = new Snapshot();
        items.forEach(snapshot::add);
        return snapshot.digest();
    }

    /** Adds a fact; the line's end keeps facts apart. */
    void add(String fact) {
        all.update((fact + '\n').getBytes(StandardCharsets.UTF_8));
    }

    /** Adds a file's name and what it holds, and gives the digest of that. */
    String add(String name, Path file) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        }
        String held = HexFormat.of().formatHex(digest.digest());
        add(name + ' ' + held);
        return held;
    }

    void add(String name, byte[] bytes) {
        add(name + ' ' + HexFormat.of().formatHex(sha256().digest(bytes)));
    }

    /** Adds an item of a built-in set. The form is that of digests which policies name already: it stays as it is. */
    void add(DatasetItem item) {
        add("DatasetItem[id=" + item.id() + ", content=" + item.content() + ", contentType=" + item.contentType()
                + ", labels=" + item.labels() + ", slices=" + item.slices() + ", split=" + item.split() + ']');
    }

    /** To be asked once, at the end. */
    String digest() {
        return "sha256:" + HexFormat.of().formatHex(all.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
