package io.gatehouse.api.cli;

import io.gatehouse.models.bundle.BundleException;
import io.gatehouse.models.foreign.ForeignBundle;
import io.gatehouse.models.foreign.InstalledBundles;
import io.gatehouse.models.foreign.MemoryLimit;
import io.gatehouse.models.serving.Classifiers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;

/** Installs models that others made. */
@Command(
        name = "bundles",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Installs models from elsewhere beside the product's own; docs/bundles.md explains how.")
final class BundlesCommand {

    private static final String RESTART = "A service that runs sees this when it is started again.";

    @Option(
            names = "--data-dir",
            scope = ScopeType.INHERIT,
            paramLabel = "DIR",
            defaultValue = "${env:GATEHOUSE_DATA_DIR:-data}",
            description = "The service's data folder (${DEFAULT-VALUE}).")
    private Path data = Path.of("data");

    @Command(
            name = "add",
            mixinStandardHelpOptions = true,
            description = "Checks a bundle, tries its model and installs it, or says all that is wrong with it.")
    void add(
            @Parameters(paramLabel = "DIR|FILE", description = "A folder with bundle.yaml and the model, or its zip.")
                    Path source,
            @Option(names = "--manifest", paramLabel = "FILE", description = "In place of the bundle.yaml beside it.")
                    Optional<Path> manifest)
            throws IOException {
        try {
            ForeignBundle added = installed().add(source, manifest);
            System.out.println("Added " + added.summary() + ". " + RESTART);
        } catch (BundleException e) {
            throw new CliException(String.valueOf(e.getMessage()), e);
        }
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists what is installed.")
    int list() throws IOException {
        return each(installed().ids(), false);
    }

    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description = "Checks installed bundles again and tries their models.")
    int verify(
            @Parameters(arity = "0..1", paramLabel = "ID", description = "One of them; all without it.")
                    Optional<String> id)
            throws IOException {
        return each(id.map(List::of).orElse(installed().ids()), true);
    }

    @Command(name = "remove", mixinStandardHelpOptions = true, description = "Removes an installed bundle.")
    void remove(@Parameters(paramLabel = "ID") String id) throws IOException {
        try {
            installed().remove(id);
            System.out.println("Removed " + id + ". " + RESTART);
        } catch (BundleException e) {
            throw new CliException(String.valueOf(e.getMessage()), e);
        }
    }

    private int each(List<String> ids, boolean tried) throws IOException {
        if (ids.isEmpty()) {
            System.out.println("No bundle from elsewhere is installed.");
        }
        int broken = 0;
        for (String id : ids) {
            broken += shown(id, tried) ? 0 : 1;
        }
        return broken == 0 ? 0 : 1;
    }

    private boolean shown(String id, boolean tried) throws IOException {
        try {
            ForeignBundle bundle = installed().read(id);
            if (tried) {
                bundle.tryOut();
            }
            System.out.println((tried ? "ok: " : "") + bundle.summary());
            return true;
        } catch (BundleException e) {
            System.out.println(e.getMessage());
            return false;
        }
    }

    private InstalledBundles installed() {
        return new InstalledBundles(data.resolve("bundles"), Classifiers.OWN, MemoryLimit.ofThisMachine());
    }
}
