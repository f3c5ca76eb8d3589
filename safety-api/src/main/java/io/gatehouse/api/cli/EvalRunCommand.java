package io.gatehouse.api.cli;

import io.gatehouse.domain.policy.Policy;
import io.gatehouse.domain.policy.PolicyLoader;
import io.gatehouse.eval.attack.DisguisedTexts;
import io.gatehouse.eval.dataset.Dataset;
import io.gatehouse.eval.dataset.Split;
import io.gatehouse.eval.figure.Evaluation;
import io.gatehouse.eval.run.EvaluationException;
import io.gatehouse.eval.run.ItemScorer;
import io.gatehouse.eval.run.RunFolder;
import io.gatehouse.eval.run.RunIdentity;
import io.gatehouse.eval.run.RunResults;
import io.gatehouse.models.text.Attack;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Judges a bundle and a policy together on a dataset. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description =
                "Judges a policy on a dataset by the decisions that it would make; docs/evaluation.md explains how."
                        + " A run that was stopped goes on where it was.")
final class EvalRunCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private EvalInputs inputs = new EvalInputs(Clock.systemUTC());

    @Option(names = "--policy", paramLabel = "FILE", description = "By default the built-in policy.")
    private Optional<Path> policy = Optional.empty();

    @Option(
            names = "--split",
            defaultValue = "test",
            description = "The items to judge: ${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
    private Split split = Split.TEST;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Takes results and report; by default a folder of the data folder.")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--attacks",
            description =
                    "Also disguises the words of its harmful texts, in every way that the project knows, and says how"
                            + " many are still held.")
    private boolean attacks;

    @Override
    public Integer call() {
        EvalCommand.quieten();
        Policy judged = policy.map(EvalInputs::policy).orElseGet(() -> new PolicyLoader().builtIn("default"));
        Dataset dataset = inputs.dataset();
        try (OrderlyEnd end = OrderlyEnd.open();
                ItemScorer scorer = end.guarding(inputs.scorer(dataset, judged))) {
            RunIdentity identity =
                    RunIdentity.of(dataset, Set.of(split), scorer.bundles(), judged.ref(), Gatehouse.version());
            run(dataset, judged, identity, scorer, inputs.folder(out, identity));
        }
        return 0;
    }

    private void run(Dataset dataset, Policy judged, RunIdentity identity, ItemScorer scorer, Path folder) {
        PrintWriter news = spec.commandLine().getErr();
        EvalInputs.warn(dataset, news);
        RunResults results = inputs.run(dataset, Set.of(split), identity, scorer, folder, news);
        WrittenReports written = new WrittenReports(folder, spec.commandLine().getOut());
        written.keep(dataset.sheet(), judged);
        if (attacks) {
            disguise(dataset, judged, scorer, folder);
        }
        written.evaluation(evaluation(results, dataset, judged, folder));
    }

    private void disguise(Dataset dataset, Policy judged, ItemScorer scorer, Path folder) {
        PrintWriter news = spec.commandLine().getErr();
        DisguisedTexts texts = DisguisedTexts.of(dataset, split);
        if (texts.size() == 0) {
            news.println("gatehouse: --attacks found no harmful text in " + split.wireName() + " to disguise");
        }
        for (Attack attack : Attack.values()) {
            texts.by(attack).ifPresent(disguised -> {
                news.println("Disguise: " + DisguisedTexts.name(attack));
                RunIdentity identity =
                        RunIdentity.of(disguised, Set.of(split), scorer.bundles(), judged.ref(), Gatehouse.version());
                Path where = new RunFolder(folder).attack(attack);
                inputs.run(disguised, Set.of(split), identity, scorer, where, news);
            });
        }
    }

    /** With the disguises that an earlier command asked for. */
    private static Evaluation evaluation(RunResults results, Dataset dataset, Policy judged, Path folder) {
        try {
            return Evaluation.of(results, dataset.sheet(), judged, new RunFolder(folder).attacks());
        } catch (EvaluationException e) {
            throw new CliException(String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new CliException("the results in " + folder + " cannot be read: " + e.getMessage(), e);
        }
    }
}
