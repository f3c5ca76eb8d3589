/** What is wrong with a request, all of it at once, in words for the person who sent it. */
@NullMarked
package io.gatehouse.domain.fault;

import org.jspecify.annotations.NullMarked;
