package io.gatehouse.models.foreign;

/**
 * A file beside a manifest.
 *
 * @param digest {@code sha256:} and 64 hexadecimal digits
 */
record ForeignFile(String name, String digest) {}
