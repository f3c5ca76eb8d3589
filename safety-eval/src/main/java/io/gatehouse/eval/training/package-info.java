/** From a trainer to a bundle on disk, with its card. */
@NullMarked
package io.gatehouse.eval.training;

import org.jspecify.annotations.NullMarked;
