/** What the trainers of all modalities share: request, progress, and what they hand back. */
@NullMarked
package io.gatehouse.models.training;

import org.jspecify.annotations.NullMarked;
