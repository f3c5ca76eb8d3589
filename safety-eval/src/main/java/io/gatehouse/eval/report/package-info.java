/** What people read about a model: its card, and how it compares with the one before. */
@NullMarked
package io.gatehouse.eval.report;

import org.jspecify.annotations.NullMarked;
