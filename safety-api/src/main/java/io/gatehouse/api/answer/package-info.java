/** What a caller sees of a scan: the names and shapes of the contract. */
@NullMarked
package io.gatehouse.api.answer;

import org.jspecify.annotations.NullMarked;
