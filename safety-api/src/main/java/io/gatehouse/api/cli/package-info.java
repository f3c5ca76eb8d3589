/** The command line: starts the service, and speaks to it as any other client does. */
@NullMarked
package io.gatehouse.api.cli;

import org.jspecify.annotations.NullMarked;
