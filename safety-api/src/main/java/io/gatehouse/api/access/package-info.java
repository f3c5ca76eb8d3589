/** Who may ask for what: API keys with roles, or this machine alone. */
@NullMarked
package io.gatehouse.api.access;

import org.jspecify.annotations.NullMarked;
