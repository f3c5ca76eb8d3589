/** Models that others made: TorchScript or ONNX with a manifest, trusted only after all that it claims was tried. */
@NullMarked
package io.gatehouse.models.foreign;

import org.jspecify.annotations.NullMarked;
