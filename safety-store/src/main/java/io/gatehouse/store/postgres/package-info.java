/** Where the database is: an embedded PostgreSQL by default, or the one that is configured. */
@NullMarked
package io.gatehouse.store.postgres;

import org.jspecify.annotations.NullMarked;
