/** What a classifier says of one part: scores with evidence, or why there are none. */
@NullMarked
package io.gatehouse.domain.signal;

import org.jspecify.annotations.NullMarked;
