package io.gatehouse.eval.summary;

import io.gatehouse.eval.dataset.Datasheet;
import io.gatehouse.eval.figure.Evaluation;
import io.gatehouse.eval.run.RunIdentity;
import java.util.List;

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
                new Fact("Bundle", run.bundle() + ", " + run.bundleDigest()),
                new Fact("Policy", run.policy() + ", " + run.policyDigest()),
                new Fact("Gatehouse", run.code()));
    }
}
