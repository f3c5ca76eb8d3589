/** Trains the project's own recogniser on speech that it synthesises. */
@NullMarked
package io.gatehouse.models.speech.training;

import org.jspecify.annotations.NullMarked;
