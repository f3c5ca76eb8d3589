/** What people send, read with all its faults told at once. */
@NullMarked
package io.gatehouse.review.request;

import org.jspecify.annotations.NullMarked;
