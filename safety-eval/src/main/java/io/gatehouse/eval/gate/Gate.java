package io.gatehouse.eval.gate;

import io.gatehouse.eval.compare.FaultyInputException;
import io.gatehouse.eval.compare.RunResults;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** Demands that a challenger has to meet before it may take the champion's place. Figures are judged as measured. */
public final class Gate {

    /** The name of the built-in one. */
    public static final String FUNCTIONAL = "functional";

    private final List<Demand> demands;

    Gate(List<Demand> demands) {
        this.demands = List.copyOf(demands);
    }

    /**
     * Reads a list of demands from YAML:
     *
     * <pre>
     * - { figure: recall, category: self-harm, slice: language=en, at-least: 0.9 }
     * - { figure: auroc, category: hate, not-below-champion-by: 0.01 }
     * </pre>
     *
     * @param name by which people know the file
     * @throws FaultyInputException with every fault, where there are any
     */
    public static Gate read(String name, InputStream yaml) throws IOException {
        return new Gate(new GateFile(name).read(yaml));
    }

    /** What must not get worse on the functional suite: the gate of the project's own build. */
    public static Gate functional() throws IOException {
        String name = FUNCTIONAL + ".yaml";
        try (InputStream yaml = Objects.requireNonNull(
                Gate.class.getResourceAsStream(name), () -> "this build lacks its gate " + name)) {
            return read(name, yaml);
        }
    }

    /** @throws FaultyInputException if a demand compares and there is no champion, or one of other items or labels */
    public GateVerdict judge(RunResults challenger, Optional<RunResults> champion) {
        champion.ifPresent(challenger::requireSameItemsAs);
        List<Demand> comparing = demands.stream().filter(Demand::needsChampion).toList();
        if (champion.isEmpty() && !comparing.isEmpty()) {
            throw new FaultyInputException(comparing.stream()
                    .map(demand -> "the " + demand + " is compared with a champion, and none was given")
                    .toList());
        }
        return new GateVerdict(demands.stream()
                .map(demand -> judge(demand, challenger, champion.orElse(challenger)))
                .toList());
    }

    private static GateFinding judge(Demand demand, RunResults challenger, RunResults champion) {
        return switch (demand.measured(challenger)) {
            case Measured.NotEnoughData(String why) -> cannotTell(demand, why);
            case Measured.Figure figure ->
                switch (demand.bound()) {
                    case Bound.AtLeast(double least) -> finding(figure.value() >= least, demand, figure.toString());
                    case Bound.NotBelowChampionBy(double margin) ->
                        compared(demand, figure, margin, demand.measured(champion));
                };
        };
    }

    private static GateFinding compared(Demand demand, Measured.Figure figure, double margin, Measured champion) {
        return switch (champion) {
            case Measured.NotEnoughData(String why) -> cannotTell(demand, "of the champion " + why);
            case Measured.Figure before ->
                finding(
                        figure.value() >= before.value() - margin,
                        demand,
                        String.format(
                                Locale.ROOT,
                                "%s, %+.3f against the champion's %s",
                                figure,
                                figure.value() - before.value(),
                                before));
        };
    }

    private static GateFinding finding(boolean holds, Demand demand, String figures) {
        return new GateFinding(holds, "the " + demand + " is " + figures + "; demanded is " + demand.bound());
    }

    private static GateFinding cannotTell(Demand demand, String why) {
        return new GateFinding(false, "the " + demand + " cannot be told: " + why);
    }
}
