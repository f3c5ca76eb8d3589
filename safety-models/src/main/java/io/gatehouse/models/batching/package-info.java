/** The only concurrent code of this module: bounded queues that turn single calls into batches. */
@NullMarked
package io.gatehouse.models.batching;

import org.jspecify.annotations.NullMarked;
