/** How far what comes in has moved, looked at again and again, told as figures. */
@NullMarked
package io.gatehouse.api.drift;

import org.jspecify.annotations.NullMarked;
