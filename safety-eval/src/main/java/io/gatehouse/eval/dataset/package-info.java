/** Labelled items that bundles and policies are judged on: read, checked, and known by their digest. */
@NullMarked
package io.gatehouse.eval.dataset;

import org.jspecify.annotations.NullMarked;
