package io.gatehouse.eval.summary;

import io.gatehouse.eval.attack.DisguisedTexts;
import io.gatehouse.eval.figure.AttackRow;
import io.gatehouse.eval.figure.Robustness;
import io.gatehouse.eval.metric.Estimate;
import io.gatehouse.eval.report.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What disguises do, as people read it. */
record AttackTables(Robustness robustness) {

    private static final List<String> COLUMNS =
            List.of("disguise", "harm", "texts", "held without it", "held with it", "change", "abstained");

    List<Table> tables() {
        List<Table> tables = new ArrayList<>(List.of(all()));
        if (!robustness.byCategory().isEmpty()) {
            tables.add(byCategory());
        }
        return tables;
    }

    private Table all() {
        return new Table(
                "Disguised words",
                "Harmful texts, at most " + DisguisedTexts.MOST
                        + " of them taken by chance, of each of which a third of"
                        + " the longer words is disguised; texts that a disguise does not change are left out of its row."
                        + " Held is what the policy sends to a person or blocks: " + EstimateText.of(robustness.plain())
                        + " of all of them without a disguise. Change is with it less without it, text by text, with a"
                        + " paired bootstrap; without a range, no text changed. Other ranges are exact 95 % intervals."
                        + " Abstained are those that the disguise leaves unreadable: a person reads them, so they are held.",
                COLUMNS,
                robustness.all().stream().map(AttackTables::cells).toList());
    }

    private Table byCategory() {
        return new Table(
                "Disguised words, by category",
                "The same, for categories with at least " + Estimate.ENOUGH + " such texts.",
                COLUMNS,
                robustness.byCategory().stream().map(AttackTables::cells).toList());
    }

    private static List<String> cells(AttackRow row) {
        return List.of(
                row.attack(),
                row.harm(),
                Integer.toString(row.texts()),
                EstimateText.of(row.plain()),
                EstimateText.of(row.disguised()),
                change(row.change()),
                Integer.toString(row.abstained()));
    }

    private static String change(Estimate change) {
        return switch (change) {
            case Estimate.Known known ->
                signed(known.value())
                        + known.range()
                                .map(range -> " (" + signed(range.low()) + " to " + signed(range.high()) + ')')
                                .orElse("");
            case Estimate.TooFew few -> EstimateText.of(few);
        };
    }

    private static String signed(double value) {
        return String.format(Locale.ROOT, "%+.3f", value);
    }

    Plot plot() {
        List<ForestPlot.Entry> entries = new ArrayList<>(List.of(
                new ForestPlot.Entry("no disguise, n = " + robustness.texts(), Optional.of(robustness.plain()))));
        robustness
                .all()
                .forEach(row -> entries.add(
                        new ForestPlot.Entry(row.attack() + ", n = " + row.texts(), Optional.of(row.disguised()))));
        return ForestPlot.plot(
                "Held in each disguise",
                "Share of harmful texts that a person looks at or the policy blocks, with 95 % intervals.",
                entries);
    }
}
