/** The process that decodes untrusted media with FFmpeg, and the protocol it speaks over its pipes. */
@NullMarked
package io.gatehouse.models.media.worker;

import org.jspecify.annotations.NullMarked;
