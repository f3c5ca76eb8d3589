/** The pages in which reviewers work, rendered here; what they do goes the way that REST goes. */
@NullMarked
package io.gatehouse.review.console;

import org.jspecify.annotations.NullMarked;
