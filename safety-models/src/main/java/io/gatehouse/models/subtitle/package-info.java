/** What the subtitles of a video or a sound say, as the classifier of text judges it. */
@NullMarked
package io.gatehouse.models.subtitle;

import org.jspecify.annotations.NullMarked;
