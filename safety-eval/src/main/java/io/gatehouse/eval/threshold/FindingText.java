package io.gatehouse.eval.threshold;

import io.gatehouse.domain.policy.Obligation;
import io.gatehouse.domain.policy.Obligation.PrecisionAtLeast;
import io.gatehouse.domain.policy.Obligation.RecallAtLeast;
import io.gatehouse.domain.policy.Obligation.ReviewLoadAtMost;
import io.gatehouse.domain.policy.ScoreRule;
import io.gatehouse.eval.report.Table;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.stream.Collectors;

/** A finding in words, for the terminal and for the comments of a policy. */
record FindingText(Finding finding) {

    private static final double LEAST = 0.001;
    private static final MathContext SIX_DIGITS = new MathContext(6);

    String demand() {
        return switch (finding.obligation()) {
            case PrecisionAtLeast owed ->
                "precision of " + owed.rule().id() + items(owed) + " at least " + target(owed);
            case RecallAtLeast owed -> "recall of " + owed.rule().id() + items(owed) + " at least " + target(owed);
            case ReviewLoadAtMost owed ->
                "share" + items(owed) + " reviewed by "
                        + owed.rules().stream().map(ScoreRule::id).collect(Collectors.joining(", "))
                        + " at most "
                        + target(owed);
        };
    }

    private static String items(Obligation owed) {
        return owed.modality().isPresent() ? " of " + item(owed) + 's' : "";
    }

    /** What the obligation is owed on, as one says of one of them. */
    static String item(Obligation owed) {
        return owed.modality()
                .map(kind -> kind.name().toLowerCase(Locale.ROOT) + " item")
                .orElse("item");
    }

    String outcome() {
        return verdict()
                + (finding.closest().isPresent()
                        ? ", closest at " + plain(finding.closest().getAsDouble())
                        : "");
    }

    private String verdict() {
        return switch (finding.verdict()) {
            case Verdict.Met(double by) -> "met, better by " + Table.number(by);
            case Verdict.NotMet(double by, Part part) -> "not met, missed by " + missed(by) + " on the " + part;
            case Verdict.NotEnoughData(String why) -> "not enough data: " + why;
        };
    }

    /** Three digits would say that hardly anything is nothing. */
    private static String missed(double by) {
        return by < LEAST ? "less than " + plain(LEAST) : Table.number(by);
    }

    String threshold() {
        return finding.threshold().isPresent() ? plain(finding.threshold().getAsDouble()) : "-";
    }

    String figure(Figure figure) {
        String share = figure.share().successes() + " of " + figure.share().trials();
        String side = finding.obligation() instanceof ReviewLoadAtMost ? "at most " : "at least ";
        return share + " (" + Table.number(figure.share().value()) + ", " + side + Table.number(figure.bound())
                + " with " + percent(figure.confidence()) + " confidence)";
    }

    static String plain(double number) {
        return BigDecimal.valueOf(number).toPlainString();
    }

    private static String target(Obligation owed) {
        return plain(owed.target()) + " with " + percent(owed.confidence()) + " confidence";
    }

    private static String percent(double share) {
        return BigDecimal.valueOf(share)
                        .round(SIX_DIGITS)
                        .movePointRight(2)
                        .stripTrailingZeros()
                        .toPlainString()
                + " %";
    }
}
