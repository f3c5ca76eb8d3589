package io.gatehouse.domain.policy;

/**
 * Names a policy so that it cannot be mistaken.
 *
 * @param digest {@code sha256:} and the hex digest of the policy's source, byte for byte
 */
public record PolicyRef(String name, int version, String digest) {}
