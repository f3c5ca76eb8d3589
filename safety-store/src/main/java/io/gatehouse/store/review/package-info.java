/** The cases that wait for a reviewer, who has which, and what reviewers said; labels are append-only. */
@NullMarked
package io.gatehouse.store.review;

import org.jspecify.annotations.NullMarked;
