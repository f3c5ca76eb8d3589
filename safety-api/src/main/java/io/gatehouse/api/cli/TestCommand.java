package io.gatehouse.api.cli;

import picocli.CommandLine.Command;

/** Only the launcher can run the tests, for they need the sources. */
@Command(name = "test", description = "Runs every test (mvn verify), from the source tree.")
final class TestCommand implements Runnable {

    @Override
    public void run() {
        throw new CliException("the tests need the source tree; run ./gatehouse test or mvn verify there");
    }
}
