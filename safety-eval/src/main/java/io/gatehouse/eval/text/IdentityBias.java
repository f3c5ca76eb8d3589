package io.gatehouse.eval.text;

import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.eval.bias.BiasAuc;
import io.gatehouse.eval.bias.EqualityDifference;
import io.gatehouse.eval.bias.GroupAucs;
import io.gatehouse.eval.bias.GroupRates;
import io.gatehouse.eval.bias.Mention;
import io.gatehouse.eval.report.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** Whether the naming of a group of people is taken for hate of it. */
final class IdentityBias {

    private final List<Mention> mentions;
    private final List<String> groups;
    private final GroupAucs aucs;
    private final GroupRates rates;

    private IdentityBias(List<Mention> mentions) {
        this.mentions = mentions;
        this.groups = mentions.stream()
                .flatMap(mention -> mention.groups().stream())
                .distinct()
                .sorted()
                .toList();
        this.aucs = new GroupAucs(mentions, groups);
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
        rows.add(summary("lowest", values -> Arrays.stream(values).min().orElse(Double.NaN)));
        rows.add(summary("mean, power -5", values -> values.length == 0 ? Double.NaN : GroupAucs.powerMean(values)));
        rows.add(List.of(
                "all",
                Integer.toString(mentions.size()),
                Table.number(aucs.overall()),
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
                        + difference(true) + ", both summed over "
                        + groups.size() + " groups.",
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
                Table.number(aucs.value(BiasAuc.SUBGROUP, group)),
                Table.number(aucs.value(BiasAuc.BPSN, group)),
                Table.number(aucs.value(BiasAuc.BNSP, group)),
                Table.share(rates.falsePositives(group)),
                Table.share(rates.falseNegatives(group)));
    }

    private List<String> summary(String name, ToDoubleFunction<double[]> of) {
        return List.of(
                name,
                "",
                Table.number(of.applyAsDouble(values(BiasAuc.SUBGROUP))),
                Table.number(of.applyAsDouble(values(BiasAuc.BPSN))),
                Table.number(of.applyAsDouble(values(BiasAuc.BNSP))),
                "",
                "");
    }

    private double[] values(BiasAuc auc) {
        return groups.stream()
                .flatMapToDouble(group -> aucs.value(auc, group).stream())
                .toArray();
    }

    private String difference(boolean ofPositives) {
        return Table.number(new EqualityDifference(rates.trials(ofPositives), groups).value());
    }
}
