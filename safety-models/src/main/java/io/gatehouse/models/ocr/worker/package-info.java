/** The process that reads pictures with Tesseract: one plain look, and others where that finds little. */
@NullMarked
package io.gatehouse.models.ocr.worker;

import org.jspecify.annotations.NullMarked;
