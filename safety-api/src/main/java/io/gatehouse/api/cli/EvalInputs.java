package io.gatehouse.api.cli;

import io.gatehouse.domain.policy.Policy;
import io.gatehouse.domain.policy.PolicyException;
import io.gatehouse.domain.policy.PolicyLoader;
import io.gatehouse.eval.dataset.Dataset;
import io.gatehouse.eval.dataset.DatasetException;
import io.gatehouse.eval.dataset.DatasetLoader;
import io.gatehouse.eval.dataset.FunctionalDataset;
import io.gatehouse.eval.dataset.Split;
import io.gatehouse.eval.run.EvaluationException;
import io.gatehouse.eval.run.EvaluationRun;
import io.gatehouse.eval.run.ItemScorer;
import io.gatehouse.eval.run.RunIdentity;
import io.gatehouse.eval.run.RunResults;
import io.gatehouse.eval.run.TextItems;
import io.gatehouse.models.bundle.BundleException;
import io.gatehouse.models.bundle.ModelBundle;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Option;

/** What every evaluation of a dataset begins with. */
final class EvalInputs {

    @Option(
            names = "--dataset",
            required = true,
            paramLabel = "FILE",
            description = "The dataset's descriptor, or " + FunctionalDataset.NAME + " for the built-in suite.")
    private String dataset = "";

    @Option(
            names = "--bundle",
            paramLabel = "DIR",
            description = "The text bundle's folder; by default the one that comes with the product.")
    private Optional<Path> folder = Optional.empty();

    @Option(
            names = "--data-dir",
            paramLabel = "DIR",
            defaultValue = "${env:GATEHOUSE_DATA_DIR:-data}",
            description = "Keeps results where nothing else is said (${DEFAULT-VALUE}).")
    private Path data = Path.of("data");

    private final Clock clock;

    EvalInputs(Clock clock) {
        this.clock = clock;
    }

    Dataset dataset() {
        try {
            return dataset.equals(FunctionalDataset.NAME)
                    ? FunctionalDataset.load()
                    : DatasetLoader.load(Path.of(dataset));
        } catch (DatasetException e) {
            throw new CliException(String.valueOf(e.getMessage()), e);
        }
    }

    ModelBundle bundle() {
        return TextBundles.read(folder);
    }

    static Policy policy(Path file) {
        try {
            return new PolicyLoader().load(Files.readAllBytes(file));
        } catch (PolicyException e) {
            throw new CliException("--policy " + file + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new CliException("--policy " + file + " cannot be read; name a policy, a YAML file", e);
        }
    }

    /** @param out where the results go; without it, a folder that only runs with the same inputs share */
    Path folder(Optional<Path> out, RunIdentity identity) {
        return out.orElse(data.resolve("evaluations").resolve(identity.folderName()));
    }

    /** Scores what an earlier run of the same has not scored. */
    RunResults run(
            Dataset dataset,
            Set<Split> splits,
            RunIdentity identity,
            ItemScorer scorer,
            Path folder,
            PrintWriter news) {
        try (RunProgress progress = RunProgress.open(news, clock)) {
            return new EvaluationRun(dataset, splits, identity).run(scorer, folder, progress);
        } catch (EvaluationException | DatasetException e) {
            throw new CliException(String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new CliException("the results cannot be kept in " + folder + ": " + e.getMessage(), e);
        }
    }

    static ItemScorer scorer(ModelBundle bundle, Policy policy) {
        try {
            return TextItems.open(bundle, policy);
        } catch (BundleException e) {
            throw new CliException("--bundle: " + e.getMessage(), e);
        }
    }
}
