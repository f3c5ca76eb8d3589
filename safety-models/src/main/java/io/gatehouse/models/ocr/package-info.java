/** What is written in pictures: read in worker processes, and judged as text. */
@NullMarked
package io.gatehouse.models.ocr;

import org.jspecify.annotations.NullMarked;
