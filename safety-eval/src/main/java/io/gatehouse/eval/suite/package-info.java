/** The project's own functional tests: hand-written texts, each with what a classifier must make of it. */
@NullMarked
package io.gatehouse.eval.suite;

import org.jspecify.annotations.NullMarked;
