/** Pictures: decoded within limits, judged for weapons, and the trainer of that judgement. */
@NullMarked
package io.gatehouse.models.image;

import org.jspecify.annotations.NullMarked;
