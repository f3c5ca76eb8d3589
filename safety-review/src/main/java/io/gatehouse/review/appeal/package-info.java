/** Appeals: opened for whoever a decision falls on, closed by a person who had not judged before. */
@NullMarked
package io.gatehouse.review.appeal;

import org.jspecify.annotations.NullMarked;
