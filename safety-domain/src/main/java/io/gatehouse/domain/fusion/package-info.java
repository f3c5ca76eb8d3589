/** From the results of the parts to one calibrated score per category. */
@NullMarked
package io.gatehouse.domain.fusion;

import org.jspecify.annotations.NullMarked;
