/** Untrusted audio and video, decoded in worker processes with limits. */
@NullMarked
package io.gatehouse.models.media;

import org.jspecify.annotations.NullMarked;
