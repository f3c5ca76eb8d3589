package io.gatehouse.domain.fault;

/**
 * One thing that is wrong with a request.
 *
 * @param pointer JSON pointer (RFC 6901) to the value at fault, for example {@code /parts/0/text}; empty for the whole
 * @param detail one sentence: what is wrong, with which value, what to do
 */
public record Fault(String pointer, String detail) {}
