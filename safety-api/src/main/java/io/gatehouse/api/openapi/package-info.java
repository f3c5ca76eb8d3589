/** The description of the service for people and programs; its examples are sent by a test. */
@NullMarked
package io.gatehouse.api.openapi;

import org.jspecify.annotations.NullMarked;
