package io.gatehouse.architecture.bad.api;

import java.util.logging.Logger;

final class OldLogger {
    static final Logger LOG = Logger.getLogger("old");
}
