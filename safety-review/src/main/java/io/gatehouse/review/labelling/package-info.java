/** What a reviewer says of a case, checked and appended. */
@NullMarked
package io.gatehouse.review.labelling;

import org.jspecify.annotations.NullMarked;
