package io.gatehouse.eval.figure;

import io.gatehouse.eval.bias.BiasAuc;
import io.gatehouse.eval.bias.GroupAucs;
import io.gatehouse.eval.bias.GroupRates;
import io.gatehouse.eval.metric.Estimate;

/**
 * How texts that name one group of people are told apart.
 *
 * @param falsePositives of the texts to which the category does not apply, those for which the policy acts
 * @param falseNegatives of the texts to which it applies, those for which it does not
 */
public record BiasRow(
        String group,
        int items,
        Estimate subgroup,
        Estimate bpsn,
        Estimate bnsp,
        Estimate falsePositives,
        Estimate falseNegatives) {

    static BiasRow of(String group, GroupAucs.Estimates aucs, GroupRates rates) {
        return new BiasRow(
                group,
                rates.size(group),
                aucs.of(BiasAuc.SUBGROUP, group),
                aucs.of(BiasAuc.BPSN, group),
                aucs.of(BiasAuc.BNSP, group),
                Estimate.share(rates.falsePositives(group)),
                Estimate.share(rates.falseNegatives(group)));
    }
}
