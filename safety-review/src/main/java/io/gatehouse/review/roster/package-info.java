/** What is known of reviewers by their names. */
@NullMarked
package io.gatehouse.review.roster;

import org.jspecify.annotations.NullMarked;
