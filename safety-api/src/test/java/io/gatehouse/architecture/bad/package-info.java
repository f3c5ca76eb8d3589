/** A house that was badly built on purpose: each class breaks a rule, so that the rule is seen failing. */
package io.gatehouse.architecture.bad;
