package io.gatehouse.api.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.hc.client5.http.entity.mime.MultipartEntityBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Sends files and texts to a running service, each as an item of its own. */
@Command(
        name = "scan",
        mixinStandardHelpOptions = true,
        description = "Scans files and texts, each as an item of its own. What exists as a file is one.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0: every item was scanned (with --exit-code: and allowed or labelled)",
            "1: the service could not be asked, or refused",
            "3: with --exit-code, an item is to be reviewed or blocked"
        })
final class ScanCommand implements Callable<Integer> {

    private static final int HELD_BACK = 3;
    private static final int TITLE = 60;
    private static final ContentType PLAIN_TEXT = ContentType.create("text/plain", StandardCharsets.UTF_8);

    @Mixin
    private ServiceOptions service = new ServiceOptions();

    @Parameters(arity = "1..*", paramLabel = "PATH|TEXT", description = "Files, or texts in quotes.")
    private List<String> arguments = List.of();

    @Option(names = "--json", description = "Prints the answers as they are, one a line.")
    private boolean json;

    @Option(names = "--exit-code", description = "Says in the exit code whether everything may be published.")
    private boolean exitCode;

    @Override
    public Integer call() {
        List<DecisionTable.Row> rows = new ArrayList<>();
        try (ServiceClient client = service.client()) {
            for (String argument : arguments) {
                ServiceClient.Scanned scanned = client.scan(entity(argument));
                rows.add(row(argument, scanned.answer()));
                if (json) {
                    System.out.println(ServiceClient.JSON.readTree(scanned.json()));
                }
            }
        }
        if (!json) {
            System.out.println(Terminal.table().render(rows));
        }
        return exitCode && rows.stream().anyMatch(row -> isHeldBack(row.answer())) ? HELD_BACK : 0;
    }

    private static boolean isHeldBack(ScanAnswer answer) {
        return !answer.action().equals("ALLOW") && !answer.action().equals("LABEL");
    }

    /** Without a request part, the service finds out by itself what each field is. */
    private static HttpEntity entity(String argument) {
        MultipartEntityBuilder form = MultipartEntityBuilder.create();
        file(argument)
                .ifPresentOrElse(
                        file -> form.addBinaryBody(
                                "file", file, ContentType.APPLICATION_OCTET_STREAM, String.valueOf(file.getFileName())),
                        () -> form.addTextBody("text", argument, PLAIN_TEXT));
        return form.build();
    }

    private static DecisionTable.Row row(String argument, ScanAnswer answer) {
        Map<String, String> texts = file(argument).isPresent() || answer.parts().isEmpty()
                ? Map.of()
                : Map.of(answer.parts().getFirst().id(), argument);
        String title = argument.length() > TITLE ? argument.substring(0, TITLE) + "..." : argument;
        return new DecisionTable.Row(title, Optional.empty(), answer, texts);
    }

    private static Optional<Path> file(String argument) {
        try {
            return Optional.of(Path.of(argument)).filter(Files::isRegularFile);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
