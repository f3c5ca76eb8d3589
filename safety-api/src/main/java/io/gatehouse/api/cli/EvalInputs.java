package io.gatehouse.api.cli;

import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.policy.Policy;
import io.gatehouse.domain.policy.PolicyException;
import io.gatehouse.domain.policy.PolicyLoader;
import io.gatehouse.eval.dataset.Dataset;
import io.gatehouse.eval.dataset.DatasetException;
import io.gatehouse.eval.dataset.DatasetItem;
import io.gatehouse.eval.dataset.DatasetLoader;
import io.gatehouse.eval.dataset.HeldBackDataset;
import io.gatehouse.eval.dataset.HeldBackMedia;
import io.gatehouse.eval.dataset.ItemContent;
import io.gatehouse.eval.dataset.Split;
import io.gatehouse.eval.run.ClassifiedItems;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** What every evaluation of a dataset begins with. */
final class EvalInputs {

    @Option(
            names = "--dataset",
            required = true,
            paramLabel = "FILE",
            description = "The dataset's descriptor, or the name of a built-in suite: functional, functional-image,"
                    + " functional-audio or functional-video; or " + HeldBackDataset.NAME + ", "
                    + HeldBackMedia.PICTURES
                    + " or " + HeldBackMedia.SOUNDS + ", what the trainers did not train on; or another that eval"
                    + " datasets lists.")
    private List<String> named = List.of();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${env:GATEHOUSE_DATASETS}",
            description = "The folder of public data sets, for what the trainers did not train on"
                    + " and for descriptors whose files lie there; by default that in GATEHOUSE_DATASETS.")
    private Optional<Path> sets = Optional.empty();

    @Option(
            names = "--bundle",
            paramLabel = "DIR",
            description = "A text bundle's folder, for texts alone; by default the one that comes with the product.")
    private Optional<Path> folder = Optional.empty();

    @Option(
            names = "--bundles",
            paramLabel = "DIR",
            description =
                    "Holds bundles, as the service's data/bundles does: they judge in place of those that come with"
                            + " the product, or beside them.")
    private Optional<Path> bundles = Optional.empty();

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

    /** The one that is judged. */
    Dataset dataset() {
        if (named.size() > 1) {
            throw new CliException("one dataset is judged at a time; name one --dataset");
        }
        return dataset(named.getFirst());
    }

    /** All of them; an item that counted twice would prove more than it shows. */
    List<Dataset> datasets() {
        List<Dataset> datasets = named.stream().map(this::dataset).toList();
        if (datasets.stream().map(Dataset::digest).distinct().count() < datasets.size()) {
            throw new CliException("a dataset is named twice; name each once");
        }
        refuseShared(datasets);
        return datasets;
    }

    /** What one of them chooses a threshold on must not prove it in another. */
    private static void refuseShared(List<Dataset> datasets) {
        Map<ItemContent, Dataset> seen = new HashMap<>();
        for (Dataset dataset : datasets) {
            try (Stream<DatasetItem> items = dataset.items()) {
                items.forEach(item -> {
                    Dataset first = Objects.requireNonNullElse(seen.putIfAbsent(item.content(), dataset), dataset);
                    if (first != dataset) {
                        throw new CliException("the item \"" + item.id() + "\" of "
                                + dataset.sheet().label() + " stands in "
                                + first.sheet().label() + " too; no item may count twice");
                    }
                });
            }
        }
    }

    private Dataset dataset(String name) {
        try {
            return new BuiltInDatasets(sets, folder, clock)
                    .find(name)
                    .orElseGet(() -> DatasetLoader.load(Path.of(name), sets));
        } catch (DatasetException e) {
            throw new CliException(String.valueOf(e.getMessage()), e);
        }
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

    /** Nobody reads a share of failures without a word about where they come from. */
    static void warn(Dataset dataset, PrintWriter news) {
        if (dataset.missing() > 0) {
            news.println("gatehouse: " + dataset.missing() + " media files of the dataset "
                    + dataset.sheet().label() + " are not there; their items count as failed");
            news.flush();
        }
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

    /** Texts alone have a way of their own, which is faster. */
    ItemScorer scorer(Dataset dataset, Policy policy) {
        if (bundles.isEmpty() && dataset.modalities().equals(Set.of(Modality.TEXT))) {
            return texts(MeasuredBundle.read(Modality.TEXT, folder), policy);
        }
        if (folder.isPresent()) {
            throw new CliException(
                    "--bundle names a bundle for texts alone; for pictures, sound and video put it into a"
                            + " folder of bundles, under the id of the one whose place it takes, and name that with --bundles");
        }
        bundles.filter(named -> !Files.isDirectory(named)).ifPresent(named -> {
            throw new CliException("--bundles " + named + " is not a folder");
        });
        return ofEveryKind(dataset, policy);
    }

    private static ItemScorer texts(ModelBundle bundle, Policy policy) {
        try {
            return TextItems.open(bundle, policy);
        } catch (BundleException e) {
            throw new CliException("--bundle: " + e.getMessage(), e);
        }
    }

    private ItemScorer ofEveryKind(Dataset dataset, Policy policy) {
        try {
            return ClassifiedItems.open(bundles, dataset.modalities(), policy, clock);
        } catch (BundleException e) {
            throw new CliException("--bundles: " + e.getMessage(), e);
        }
    }
}
