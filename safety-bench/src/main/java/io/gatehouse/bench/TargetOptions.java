package io.gatehouse.bench;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The running service that a command sends scans to. */
final class TargetOptions {

    /** As many as a service admits at once unless it is told otherwise. */
    private static final int MOST_CONNECTIONS = 64;

    @Option(
            names = "--url",
            paramLabel = "URL",
            defaultValue = "http://localhost:${env:SERVER_PORT:-8080}",
            description = "Where the service is, on this machine (${DEFAULT-VALUE}).")
    private URI url = URI.create("http://localhost:8080");

    @Option(
            names = "--key",
            paramLabel = "KEY",
            description = "API key; the environment variable GATEHOUSE_KEY does the same and stays off the screen.",
            defaultValue = "${env:GATEHOUSE_KEY}")
    private Optional<String> key = Optional.empty();

    URI url() {
        return url;
    }

    /** @throws BenchException if the address is none of this machine, or no service is ready there */
    ScanClient client(List<SentPart> parts) {
        ScanClient client = new ScanClient(new LocalService(url), key, parts);
        client.requireReady();
        return client;
    }

    static void checkConnections(int connections) {
        if (connections < 1 || connections > MOST_CONNECTIONS) {
            throw new BenchException("--connections must be 1 to " + MOST_CONNECTIONS + ", but was " + connections);
        }
    }
}
