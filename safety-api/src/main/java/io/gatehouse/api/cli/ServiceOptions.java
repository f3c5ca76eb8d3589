package io.gatehouse.api.cli;

import java.net.URI;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which service to speak to, and as whom. */
final class ServiceOptions {

    @Option(
            names = "--url",
            paramLabel = "URL",
            defaultValue = "http://localhost:${env:SERVER_PORT:-8080}",
            description = "Where the service is (${DEFAULT-VALUE}).")
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

    ServiceClient client() {
        return new ServiceClient(url, key);
    }
}
