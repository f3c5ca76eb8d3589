package io.gatehouse.review.console;

/** Marks the controllers whose answers are read by people in a browser. */
interface ConsolePage {}
