/** Pictures that the project draws itself: weapons, harmless things and covers in the same styles, for training. */
@NullMarked
package io.gatehouse.models.image.drawing;

import org.jspecify.annotations.NullMarked;
