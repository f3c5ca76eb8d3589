/** From the bytes of a request to a submission, or to all its faults at once. */
@NullMarked
package io.gatehouse.api.intake;

import org.jspecify.annotations.NullMarked;
