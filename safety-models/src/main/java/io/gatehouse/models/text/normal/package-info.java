/** Lifts the disguises of text, and remembers where in the original each character came from. */
@NullMarked
package io.gatehouse.models.text.normal;

import org.jspecify.annotations.NullMarked;
