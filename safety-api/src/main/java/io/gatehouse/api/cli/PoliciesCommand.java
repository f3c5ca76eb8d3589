package io.gatehouse.api.cli;

import io.gatehouse.domain.policy.PolicyException;
import io.gatehouse.domain.policy.PolicyLoader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Tries policies on what a running service has decided. */
@Command(
        name = "policies",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Tries policies on what a running service has decided; docs/policies.md explains how.")
final class PoliciesCommand {

    private static final Pattern STORED = Pattern.compile("(.+)@([0-9]{1,9})");

    /** The policy that decides again: one of the two. */
    static final class Other {

        @Option(names = "--policy", paramLabel = "FILE", description = "The policy that decides again.")
        private @Nullable Path file;

        @Option(
                names = "--stored",
                paramLabel = "NAME@VERSION",
                description = "Or a version that was in force, such as default@3.")
        private @Nullable String stored;
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Command(
            name = "replay",
            mixinStandardHelpOptions = true,
            description = "Says what another policy would have decided: flips, reviewer load, precision and recall.")
    int replay(
            @Mixin ServiceOptions service,
            @Mixin StretchOptions stretch,
            @ArgGroup(multiplicity = "1") Other other,
            @Option(
                            names = "--name",
                            paramLabel = "NAME",
                            description = "Whose decisions; by default those of the policy of the same name.")
                    Optional<String> name) {
        ObjectNode body = stretch.json();
        String own = other.file == null ? stored(String.valueOf(other.stored), body) : written(other.file, body);
        try (ServiceClient client = service.client()) {
            return print(client.post("/policies/" + name.orElse(own) + "/replay", body), stretch.asItIs());
        }
    }

    @Command(
            name = "shadow",
            mixinStandardHelpOptions = true,
            description = "Says what the shadow policy decides beside the real one.")
    int shadow(@Mixin ServiceOptions service, @Mixin StretchOptions stretch) {
        try (ServiceClient client = service.client()) {
            return print(client.get("/policies/shadow", stretch.json()), stretch.asItIs());
        }
    }

    /** Checked here already, for its faults show where they stand in the file. */
    private static String written(Path file, ObjectNode body) {
        try {
            byte[] yaml = Files.readAllBytes(file);
            String name = new PolicyLoader().load(yaml).ref().name();
            body.put("policy", new String(yaml, StandardCharsets.UTF_8));
            return name;
        } catch (IOException unreadable) {
            throw new CliException("--policy " + file + " cannot be read", unreadable);
        } catch (PolicyException broken) {
            throw new CliException("--policy " + file + ": " + broken.getMessage(), broken);
        }
    }

    private static String stored(String reference, ObjectNode body) {
        Matcher parts = STORED.matcher(reference);
        if (!parts.matches()) {
            throw new CliException("--stored is a name and a version such as default@3, not \"" + reference + '"');
        }
        body.putObject("stored").put("name", parts.group(1)).put("version", Integer.parseInt(parts.group(2)));
        return parts.group(1);
    }

    private int print(JsonNode answer, boolean asItIs) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(asItIs ? answer.toString() : ReplayText.of(answer));
        out.flush();
        return 0;
    }
}
