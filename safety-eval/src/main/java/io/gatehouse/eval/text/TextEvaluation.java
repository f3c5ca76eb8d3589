package io.gatehouse.eval.text;

import io.gatehouse.domain.policy.Policy;
import io.gatehouse.domain.policy.PolicyLoader;
import io.gatehouse.domain.signal.BundleRef;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.eval.report.Table;
import io.gatehouse.eval.suite.FunctionalCase;
import io.gatehouse.eval.suite.FunctionalSuite;
import io.gatehouse.models.bundle.ModelBundle;
import io.gatehouse.models.text.LabelledText;
import io.gatehouse.models.text.TextEvaluationSets;
import io.gatehouse.models.text.TextScoring.Stages;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;

/** All that can be measured of a text bundle: the same figures for its card and for whoever asks again. */
public final class TextEvaluation {

    private final BundleRef bundle;
    private final long seed;
    private final Function<Stages, Scorer> stages;
    private final Consumer<String> news;
    private final Policy policy = new PolicyLoader().builtIn("default");

    /**
     * @param news hears, in a few words, what is being measured
     * @param between runs before each batch of texts, and ends the evaluation by throwing
     */
    public TextEvaluation(ModelBundle bundle, Consumer<String> news, Runnable between) {
        this(
                bundle.ref(),
                bundle.manifest().seed(),
                stages -> new PacedScorer(Scorer.open(bundle, stages), between),
                news);
    }

    TextEvaluation(BundleRef bundle, long seed, Function<Stages, Scorer> stages, Consumer<String> news) {
        this.bundle = bundle;
        this.seed = seed;
        this.stages = stages;
        this.news = news;
    }

    /**
     * Everything that needs the data folder, and the functional suite.
     *
     * @throws IOException if a data set is missing; the message names it
     */
    public List<Table> all(Path data) throws IOException {
        news.accept("reading held-back texts");
        return all(TextEvaluationSets.read(data, seed).heldBack(), TextEvaluationSets.slurs(data));
    }

    List<Table> all(List<LabelledText> held, List<String> slurs) throws IOException {
        List<Table> tables = new ArrayList<>();
        try (Scorer cascade = stages.apply(Stages.CASCADE)) {
            List<Category> categories = cascade.categories();
            List<ScoredText> scored = score(cascade, held, "both stages");
            double asked = cascade.askedShare();
            tables.add(CategoryFigures.of(scored, categories));
            tables.add(Coverage.of(scored, decisions(cascade)));
            tables.add(IdentityBias.of(scored, categories).table());
            tables.add(new DialectBias(categories, decisions(cascade)).table(scored));
            tables.add(FalseAlarms.of(scored, decisions(cascade)));
            tables.add(CascadeFigures.of(
                    scored, alone(held, Stages.ENCODER), alone(held, Stages.FIRST), categories, asked));
            news.accept("disguised words");
            tables.add(new Robustness(held, categories, cascade::scores, seed).table());
            news.accept("harm in a long text");
            tables.add(new LongTexts(held, cascade::scores, decisions(cascade), seed).table());
        }
        tables.add(functional(slurs));
        return tables;
    }

    /** The functional suite alone. */
    public Table functional(List<String> slurs) throws IOException {
        news.accept("functional suite");
        List<FunctionalCase> cases = FunctionalSuite.load(slurs);
        try (Scorer cascade = stages.apply(Stages.CASCADE)) {
            List<double[]> scores =
                    cascade.scores(cases.stream().map(FunctionalCase::text).toList());
            return FunctionalFigures.table(
                    FunctionalFigures.outcomes(cases, scores, cascade.categories(), decisions(cascade)),
                    FunctionalSuite.size() - cases.size());
        }
    }

    /** What thresholds would find and stop, on texts that are not held back. */
    public Table thresholds(Path data) throws IOException {
        List<LabelledText> texts = TextEvaluationSets.read(data, seed).calibration();
        try (Scorer cascade = stages.apply(Stages.CASCADE)) {
            return ThresholdFigures.of(score(cascade, texts, "both stages"), cascade.categories());
        }
    }

    /** How fast the stages are on this machine. */
    public Table speed(Path data) throws IOException {
        List<String> mix = SpeedFigures.mix(TextEvaluationSets.read(data, seed).heldBack(), seed);
        List<List<String>> rows = new ArrayList<>();
        double asked = 0;
        for (Stages some : List.of(Stages.FIRST, Stages.CASCADE, Stages.ENCODER)) {
            String name = some.name().toLowerCase(Locale.ROOT);
            news.accept("speed of " + name);
            try (Scorer scoring = stages.apply(some)) {
                rows.add(SpeedFigures.row(name, scoring, mix));
                asked = some == Stages.CASCADE ? scoring.askedShare() : asked;
            }
        }
        return SpeedFigures.table(rows, mix.size(), asked);
    }

    private Decisions decisions(Scorer scoring) {
        return new Decisions(policy, scoring.categories(), bundle);
    }

    private List<ScoredText> alone(List<LabelledText> held, Stages stage) {
        try (Scorer scoring = stages.apply(stage)) {
            return score(scoring, held, stage == Stages.FIRST ? "first stage alone" : "encoder alone");
        }
    }

    private List<ScoredText> score(Scorer scoring, List<LabelledText> held, String what) {
        List<ScoredText> scored = new ArrayList<>();
        for (int from = 0; from < held.size(); from += PacedScorer.AT_ONCE) {
            List<LabelledText> some = held.subList(from, Math.min(held.size(), from + PacedScorer.AT_ONCE));
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
