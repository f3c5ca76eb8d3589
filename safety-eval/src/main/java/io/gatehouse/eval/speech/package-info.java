/** Measures a recogniser of speech: how many words it gets wrong, and how fast it is. */
@NullMarked
package io.gatehouse.eval.speech;

import org.jspecify.annotations.NullMarked;
