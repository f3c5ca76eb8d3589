package io.gatehouse.domain.policy;

import java.util.Optional;

/**
 * One thing that is wrong with a policy's source, said to the person who wrote it.
 *
 * @param line from 1
 * @param column from 1, in characters
 * @param message what is wrong, with the value
 * @param hint what to write instead, where that can be said
 */
public record PolicyFault(int line, int column, String message, Optional<String> hint) {}
