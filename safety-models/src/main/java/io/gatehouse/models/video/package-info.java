/** Video: violence from motion, pictures for the image model, and the sound track for the audio model. */
@NullMarked
package io.gatehouse.models.video;

import org.jspecify.annotations.NullMarked;
