package io.gatehouse.api.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says what answers at the service's address. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "Says whether the service is up.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0: it is ready",
            "1: nothing is there",
            "3: it is there but not ready",
            "4: something else is there"
        })
final class StatusCommand implements Callable<Integer> {

    @Mixin
    private ServiceOptions service = new ServiceOptions();

    @Override
    public Integer call() {
        try (ServiceClient client = service.client()) {
            return switch (client.presence()) {
                case READY -> say(0, "Gatehouse is ready at " + service.url());
                case NOT_READY -> say(3, "Gatehouse is there, but not ready, at " + service.url());
                case SOMETHING_ELSE -> say(4, "Something else than Gatehouse answers at " + service.url());
                case NOBODY -> say(1, "Nothing answers at " + service.url());
            };
        }
    }

    private static int say(int code, String sentence) {
        System.out.println(sentence);
        return code;
    }
}
