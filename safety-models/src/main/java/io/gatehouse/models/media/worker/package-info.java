/** The process that decodes untrusted media with FFmpeg, and the protocol that workers speak over their pipes. */
@NullMarked
package io.gatehouse.models.media.worker;

import org.jspecify.annotations.NullMarked;
