package io.gatehouse.eval.bias;

import io.gatehouse.eval.metric.Proportion;
import java.util.List;
import java.util.function.Predicate;

/** How often mentions are flagged that should not be, and let alone that should be flagged. */
public record GroupRates(List<Mention> mentions) {

    public GroupRates {
        mentions = List.copyOf(mentions);
    }

    public int size(String group) {
        return (int) mentions.stream().filter(named(group)).count();
    }

    /** Of all groups together, out of the negatives. */
    public Proportion falsePositives() {
        return wrong(false, _ -> true);
    }

    public Proportion falsePositives(String group) {
        return wrong(false, named(group));
    }

    /** Of all groups together, out of the positives. */
    public Proportion falseNegatives() {
        return wrong(true, _ -> true);
    }

    public Proportion falseNegatives(String group) {
        return wrong(true, named(group));
    }

    /** One for each mention of a kind: positives may be missed, negatives flagged. */
    public List<Trial> trials(boolean positive) {
        return mentions.stream()
                .filter(mention -> mention.positive() == positive)
                .map(mention -> new Trial(mention.groups(), mention.flagged() != positive))
                .toList();
    }

    private static Predicate<Mention> named(String group) {
        return mention -> mention.groups().contains(group);
    }

    private Proportion wrong(boolean positive, Predicate<Mention> chosen) {
        List<Trial> kind = new GroupRates(mentions.stream().filter(chosen).toList()).trials(positive);
        return new Proportion((int) kind.stream().filter(Trial::wrong).count(), kind.size());
    }
}
