package io.gatehouse.eval.summary;

import io.gatehouse.eval.dataset.Datasheet;
import io.gatehouse.eval.figure.Evaluation;
import io.gatehouse.eval.figure.LeftOut;
import io.gatehouse.eval.run.RunIdentity;
import java.util.List;
import java.util.stream.Collectors;

/** One thing that a reader must know before the figures. */
record Fact(String name, String value) {

    /** Where the figures come from. */
    static List<Fact> of(Evaluation evaluation) {
        RunIdentity run = evaluation.run();
        Datasheet sheet = evaluation.dataset();
        return List.of(
                new Fact("Dataset", run.dataset() + ", " + run.datasetDigest()),
                new Fact("About it", sheet.description().isEmpty() ? "-" : sheet.description()),
                new Fact("Its licence", sheet.licence()),
                new Fact("Items", evaluation.items() + " (" + String.join(", ", run.splits()) + ')'),
                new Fact("Without a score", evaluation.gaps().orElse("none of them")),
                new Fact("Slices left out", leftOut(evaluation)),
                new Fact("Bundle", run.bundle() + ", " + run.bundleDigest()),
                new Fact("Policy", run.policy() + ", " + run.policyDigest()),
                new Fact("Gatehouse", run.code()));
    }

    private static String leftOut(Evaluation evaluation) {
        return evaluation.leftOut().isEmpty()
                ? "none of them"
                : evaluation.leftOut().stream().map(LeftOut::toString).collect(Collectors.joining("; "));
    }
}
