/** An evaluation as people and programs read it: tables, a page with drawings, Markdown, JSON. */
@NullMarked
package io.gatehouse.eval.summary;

import org.jspecify.annotations.NullMarked;
