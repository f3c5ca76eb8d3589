/**
 * How far reviewers agree, beyond what chance would give, how far each can be relied on, and what of it the models
 * contradict, from what is stored.
 */
@NullMarked
package io.gatehouse.review.agreement;

import org.jspecify.annotations.NullMarked;
