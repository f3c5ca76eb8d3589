/** The sentence of the serve loop, pure over ports: classify, fuse, decide. */
@NullMarked
package io.gatehouse.domain.scan;

import org.jspecify.annotations.NullMarked;
