/** Whether the naming of a group of people is taken for harm: figures by group, with their intervals. */
@NullMarked
package io.gatehouse.eval.bias;

import org.jspecify.annotations.NullMarked;
