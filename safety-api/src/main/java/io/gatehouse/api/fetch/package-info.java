/** Media by link: only from configured hosts, only from public addresses, within limits. */
@NullMarked
package io.gatehouse.api.fetch;

import org.jspecify.annotations.NullMarked;
