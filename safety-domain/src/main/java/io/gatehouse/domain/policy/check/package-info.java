/** What a policy's source is held to: one class for each check, each with a message for the policy's author. */
@NullMarked
package io.gatehouse.domain.policy.check;

import org.jspecify.annotations.NullMarked;
