package io.gatehouse.domain.policy.condition;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import io.gatehouse.domain.taxonomy.Category;
import java.util.Optional;
import java.util.regex.Pattern;

/** A checked condition of a rule. Immutable and safe for use by many threads. */
public final class Condition {

    /** Whether a condition holds for an item. */
    public sealed interface Outcome {

        record Holds() implements Outcome {}

        record DoesNotHold() implements Outcome {}

        /** It could not be worked out, for example because a list was shorter than the author thought. */
        record Undecided(String why) implements Outcome {}
    }

    /** The one score that must have reached a threshold for the condition to hold. */
    public record Threshold(Category category, double atLeast) {}

    private static final Pattern PLACE = Pattern.compile("^evaluation error at [^ ]+: ");

    private final String source;
    private final CelRuntime.Program program;
    private final Optional<Threshold> threshold;

    Condition(String source, CelRuntime.Program program, Optional<Threshold> threshold) {
        this.source = source;
        this.program = program;
        this.threshold = threshold;
    }

    /** The condition as its author wrote it. */
    public String source() {
        return source;
    }

    /** What the condition boils down to, if that is one score and one threshold. */
    public Optional<Threshold> threshold() {
        return threshold;
    }

    public Outcome evaluate(Facts facts) {
        try {
            return outcome(program.eval(facts.variables(), facts.functions()));
        } catch (CelEvaluationException | RuntimeException e) {
            return new Outcome.Undecided(
                    PLACE.matcher(String.valueOf(e.getMessage())).replaceFirst(""));
        }
    }

    private static Outcome outcome(Object result) {
        if (result instanceof Boolean holds) {
            return holds ? new Outcome.Holds() : new Outcome.DoesNotHold();
        }
        return new Outcome.Undecided("the answer was neither true nor false");
    }
}
