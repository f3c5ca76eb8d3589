/** How far what comes in has moved from what a bundle was calibrated on: scores, inputs, and the share of harm. */
@NullMarked
package io.gatehouse.eval.drift;

import org.jspecify.annotations.NullMarked;
