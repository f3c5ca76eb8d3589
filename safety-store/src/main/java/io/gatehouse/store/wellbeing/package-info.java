/** What reviewers are exposed to, and how they want to meet it. */
@NullMarked
package io.gatehouse.store.wellbeing;

import org.jspecify.annotations.NullMarked;
