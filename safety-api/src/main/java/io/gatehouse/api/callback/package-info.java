/** Tells senders that their scans are done: signed posts to addresses that may be called. */
@NullMarked
package io.gatehouse.api.callback;

import org.jspecify.annotations.NullMarked;
