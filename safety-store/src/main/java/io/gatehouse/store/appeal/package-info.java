/** Appeals against decisions: who appealed, and what a person who had not judged before made of it; append-only. */
@NullMarked
package io.gatehouse.store.appeal;

import org.jspecify.annotations.NullMarked;
