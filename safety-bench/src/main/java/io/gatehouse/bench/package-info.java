/** Benchmarks: how fast the text classifier is, and what of it is left behind {@code POST /scan}. */
@NullMarked
package io.gatehouse.bench;

import org.jspecify.annotations.NullMarked;
