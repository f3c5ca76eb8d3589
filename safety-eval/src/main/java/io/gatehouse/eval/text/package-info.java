/**
 * Judges a text bundle: per category and source, per group of people, per dialect, per disguise, per function of the
 * suite.
 */
@NullMarked
package io.gatehouse.eval.text;

import org.jspecify.annotations.NullMarked;
