package io.gatehouse.eval.dataset;

/**
 * What a file says of one item.
 *
 * @param where the file, and the line or row of it
 * @param text JSON
 */
record Line(String where, String text) {}
