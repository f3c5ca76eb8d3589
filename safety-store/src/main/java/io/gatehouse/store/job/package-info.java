/** Work that survives the process: scans to finish and callbacks to deliver. */
@NullMarked
package io.gatehouse.store.job;

import org.jspecify.annotations.NullMarked;
