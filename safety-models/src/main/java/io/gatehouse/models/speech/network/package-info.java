/** The project's own recogniser: from sound to the odds of letters. */
@NullMarked
package io.gatehouse.models.speech.network;

import org.jspecify.annotations.NullMarked;
