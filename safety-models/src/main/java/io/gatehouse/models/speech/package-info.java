/**
 * What is said: a recogniser over windows of sound, words with their times, and what the judge of text makes of them.
 */
@NullMarked
package io.gatehouse.models.speech;

import org.jspecify.annotations.NullMarked;
