package io.gatehouse.eval.text;

import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.eval.bias.BiasAuc;
import io.gatehouse.eval.bias.EqualityDifference;
import io.gatehouse.eval.bias.GroupAucs;
import io.gatehouse.eval.bias.GroupRates;
import io.gatehouse.eval.bias.Mention;
import io.gatehouse.eval.metric.Estimate;
import io.gatehouse.eval.metric.ScoredLabels;
import io.gatehouse.eval.report.FigureRow;
import io.gatehouse.eval.report.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Whether the naming of a group of people is taken for hate of it. */
final class IdentityBias {

    private static final long SEED = 1;

    private final List<Mention> mentions;
    private final List<String> groups;
    private final GroupAucs.Estimates aucs;
    private final GroupRates rates;

    private IdentityBias(List<Mention> mentions) {
        this.mentions = mentions;
        this.groups = mentions.stream()
                .flatMap(mention -> mention.groups().stream())
                .distinct()
                .sorted()
                .toList();
        this.aucs = new GroupAucs(mentions, groups).estimates(SEED);
        this.rates = new GroupRates(mentions);
    }

    static IdentityBias of(List<ScoredText> texts, List<Category> categories) {
        return new IdentityBias(texts.stream()
                .filter(ScoredText::isScored)
                .filter(text -> text.item().labels().containsKey(Category.HATE))
                .flatMap(text -> text.item().identity().stream()
                        .map(identity -> mention(
                                identity,
                                text.score(categories, Category.HATE),
                                text.item().labels().getOrDefault(Category.HATE, false))))
                .toList());
    }

    private static Mention mention(String identity, double score, boolean hateful) {
        return new Mention(Set.of(identity), score, hateful, score >= CategoryFigures.OPERATING_POINT);
    }

    Table table() {
        List<List<String>> rows = new ArrayList<>();
        groups.forEach(group -> rows.add(row(group)));
        rows.add(summary("lowest", this::lowest));
        rows.add(summary("mean, power -5", auc -> Table.figure(aucs.mean(auc))));
        rows.add(List.of(
                "all",
                Integer.toString(mentions.size()),
                overall(),
                "",
                "",
                Table.share(rates.falsePositives()),
                Table.share(rates.falseNegatives())));
        return new Table(
                "Identity-term bias of hate",
                "Held-back sentences of the project that name a group of people, hateful and harmless. Subgroup, BPSN and"
                        + " BNSP AUC after Borkan et al. (2019). The false positive equality difference (Dixon et al., 2018)"
                        + " is " + difference(false)
                        + ", the false negative equality difference "
                        + difference(true) + ", each summed over the groups with "
                        + Estimate.ENOUGH + " of a kind. Ranges are 95 % intervals: of AUCs and differences by a"
                        + " bootstrap, of shares exact.",
                List.of(
                        "group",
                        "n",
                        "subgroup AUC",
                        "BPSN AUC",
                        "BNSP AUC",
                        "false positives at 0.5",
                        "false negatives at 0.5"),
                rows);
    }

    private List<String> row(String group) {
        return List.of(
                group,
                Integer.toString(rates.size(group)),
                Table.figure(aucs.of(BiasAuc.SUBGROUP, group)),
                Table.figure(aucs.of(BiasAuc.BPSN, group)),
                Table.figure(aucs.of(BiasAuc.BNSP, group)),
                Table.share(rates.falsePositives(group)),
                Table.share(rates.falseNegatives(group)));
    }

    private static List<String> summary(String name, Function<BiasAuc, String> of) {
        return List.of(name, "", of.apply(BiasAuc.SUBGROUP), of.apply(BiasAuc.BPSN), of.apply(BiasAuc.BNSP), "", "");
    }

    private String lowest(BiasAuc auc) {
        return groups.stream()
                .map(group -> aucs.of(auc, group))
                .filter(Estimate.Known.class::isInstance)
                .map(Estimate.Known.class::cast)
                .min(Comparator.comparingDouble(Estimate.Known::value))
                .map(Table::figure)
                .orElse(Estimate.NOT_ENOUGH_DATA);
    }

    private String overall() {
        boolean[] labels = new boolean[mentions.size()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = mentions.get(i).positive();
        }
        return FigureRow.auroc(
                ScoredLabels.of(mentions.stream().mapToDouble(Mention::score).toArray(), labels));
    }

    private String difference(boolean ofPositives) {
        return Table.figure(new EqualityDifference(rates.trials(ofPositives), groups).estimate(SEED));
    }
}
