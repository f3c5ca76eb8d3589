package io.gatehouse.eval.text;

import io.gatehouse.domain.policy.Policy;
import io.gatehouse.domain.policy.PolicyLoader;
import io.gatehouse.eval.report.Table;
import io.gatehouse.eval.suite.FunctionalCase;
import io.gatehouse.eval.suite.FunctionalSuite;
import io.gatehouse.models.bundle.ModelBundle;
import io.gatehouse.models.text.LabelledText;
import io.gatehouse.models.text.TextEvaluationSets;
import io.gatehouse.models.text.TextScoring;
import io.gatehouse.models.text.TextScoring.Stages;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** All that can be measured of a text bundle: the same figures for its card and for whoever asks again. */
public final class TextEvaluation {

    private static final int AT_ONCE = 512;

    private final ModelBundle bundle;
    private final Consumer<String> news;
    private final Policy policy = new PolicyLoader().builtIn("default");

    /** @param news hears, in a few words, what is being measured */
    public TextEvaluation(ModelBundle bundle, Consumer<String> news) {
        this.bundle = bundle;
        this.news = news;
    }

    /**
     * Everything that needs the data folder, and the functional suite.
     *
     * @throws IOException if a data set is missing; the message names it
     */
    public List<Table> all(Path data) throws IOException {
        news.accept("reading held-back texts");
        List<LabelledText> held =
                TextEvaluationSets.heldBack(data, bundle.manifest().seed());
        List<Table> tables = new ArrayList<>();
        try (TextScoring cascade = TextScoring.open(bundle, Stages.CASCADE)) {
            List<ScoredText> scored = score(cascade, held, "both stages");
            double asked = cascade.askedShare();
            tables.add(CategoryFigures.of(scored, cascade.categories()));
            tables.add(IdentityBias.of(scored, cascade.categories()).table());
            tables.add(FalseAlarms.of(scored, decisions(cascade)));
            tables.add(CascadeFigures.of(
                    scored, alone(held, Stages.ENCODER), alone(held, Stages.FIRST), cascade.categories(), asked));
            news.accept("disguised words");
            tables.add(new Robustness(
                            held,
                            cascade.categories(),
                            cascade::scores,
                            bundle.manifest().seed())
                    .table());
        }
        tables.add(functional(TextEvaluationSets.slurs(data)));
        return tables;
    }

    /** The functional suite alone. */
    public Table functional(List<String> slurs) throws IOException {
        news.accept("functional suite");
        List<FunctionalCase> cases = FunctionalSuite.load(slurs);
        try (TextScoring cascade = TextScoring.open(bundle, Stages.CASCADE)) {
            List<double[]> scores =
                    cascade.scores(cases.stream().map(FunctionalCase::text).toList());
            return FunctionalFigures.table(
                    FunctionalFigures.outcomes(cases, scores, cascade.categories(), decisions(cascade)),
                    FunctionalSuite.size() - cases.size());
        }
    }

    /** How fast the stages are on this machine. */
    public Table speed(Path data) throws IOException {
        List<String> mix = SpeedFigures.mix(
                TextEvaluationSets.heldBack(data, bundle.manifest().seed()),
                bundle.manifest().seed());
        List<List<String>> rows = new ArrayList<>();
        double asked = 0;
        for (Stages stages : List.of(Stages.FIRST, Stages.CASCADE, Stages.ENCODER)) {
            news.accept("speed of " + stages.name().toLowerCase(Locale.ROOT));
            try (TextScoring scoring = TextScoring.open(bundle, stages)) {
                rows.add(SpeedFigures.row(stages.name().toLowerCase(Locale.ROOT), scoring, mix));
                asked = stages == Stages.CASCADE ? scoring.askedShare() : asked;
            }
        }
        return SpeedFigures.table(rows, mix.size(), asked);
    }

    private Decisions decisions(TextScoring scoring) {
        return new Decisions(policy, scoring.categories(), bundle.ref());
    }

    private List<ScoredText> alone(List<LabelledText> held, Stages stages) {
        try (TextScoring scoring = TextScoring.open(bundle, stages)) {
            return score(scoring, held, stages == Stages.FIRST ? "first stage alone" : "encoder alone");
        }
    }

    private List<ScoredText> score(TextScoring scoring, List<LabelledText> held, String what) {
        List<ScoredText> scored = new ArrayList<>();
        for (int from = 0; from < held.size(); from += AT_ONCE) {
            List<LabelledText> some = held.subList(from, Math.min(held.size(), from + AT_ONCE));
            List<double[]> scores =
                    scoring.scores(some.stream().map(LabelledText::text).toList());
            for (int i = 0; i < some.size(); i++) {
                scored.add(new ScoredText(some.get(i), scores.get(i)));
            }
            news.accept(what + ": " + scored.size() + " of " + held.size() + " texts");
        }
        return scored;
    }
}
