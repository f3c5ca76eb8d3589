/** All bundles of a running service, opened together and closed together. */
@NullMarked
package io.gatehouse.models.serving;

import org.jspecify.annotations.NullMarked;
