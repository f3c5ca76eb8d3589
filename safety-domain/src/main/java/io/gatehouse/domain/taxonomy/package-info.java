/** The categories, once: every score, policy, label and report names these. */
@NullMarked
package io.gatehouse.domain.taxonomy;

import org.jspecify.annotations.NullMarked;
