/** Models as folders: manifest, weights, calibration, card; trusted only after their digests match. */
@NullMarked
package io.gatehouse.models.bundle;

import org.jspecify.annotations.NullMarked;
