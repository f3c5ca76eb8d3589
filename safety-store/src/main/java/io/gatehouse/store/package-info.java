/** The ledger: the only module that speaks SQL. */
@NullMarked
package io.gatehouse.store;

import org.jspecify.annotations.NullMarked;
