/** What came in and how it was scored, drawn at random from a time, without content. */
@NullMarked
package io.gatehouse.store.traffic;

import org.jspecify.annotations.NullMarked;
