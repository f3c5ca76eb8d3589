package io.gatehouse.bench;

import java.util.Optional;

/** One turn of a loop whose time is taken. */
@FunctionalInterface
interface Attempt {

    /** Empty if all went well, else what went wrong, in a few words. */
    Optional<String> make();
}
