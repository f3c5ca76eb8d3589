/** What is scanned: an item, its parts, and where the bytes of a part lie. */
@NullMarked
package io.gatehouse.domain.content;

import org.jspecify.annotations.NullMarked;
