/**
 * What the project's own recogniser knows of the language: which words follow each other, and how words are spelled.
 */
@NullMarked
package io.gatehouse.models.speech.language;

import org.jspecify.annotations.NullMarked;
