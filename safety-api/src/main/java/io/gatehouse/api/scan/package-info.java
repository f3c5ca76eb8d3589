/** A scan from door to record: accept, fetch, classify, fuse, decide, record, answer. */
@NullMarked
package io.gatehouse.api.scan;

import org.jspecify.annotations.NullMarked;
