/** Every scan that was accepted: what was sent, how far it is, what came of it. */
@NullMarked
package io.gatehouse.store.scan;

import org.jspecify.annotations.NullMarked;
