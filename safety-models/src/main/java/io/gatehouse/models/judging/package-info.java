/** Text that was read or heard elsewhere, on its way to the classifier of text. */
@NullMarked
package io.gatehouse.models.judging;

import org.jspecify.annotations.NullMarked;
