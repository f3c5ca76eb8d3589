package io.gatehouse.domain.policy.condition;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a score or a severity is compared with lies where scores and severities lie. */
record BoundsInConditions(CelAbstractSyntaxTree ast) {

    private static final Map<String, Integer> HIGHEST = Map.of(Vocabulary.SCORE, 1, Vocabulary.SEVERITY, 7);

    List<ConditionProblem> problems() {
        return Comparisons.calls(ast)
                .filter(call -> Comparisons.OPERATORS.contains(call.call().function()))
                .map(call -> call.call().args())
                .flatMap(sides -> Stream.concat(
                        problem(sides.get(0), sides.get(1)).stream(), problem(sides.get(1), sides.get(0)).stream()))
                .toList();
    }

    private Optional<ConditionProblem> problem(CelExpr call, CelExpr bound) {
        return HIGHEST.entrySet().stream()
                .filter(function -> Comparisons.isCallOf(function.getKey(), call))
                .findFirst()
                .flatMap(function -> Comparisons.number(bound)
                        .filter(number -> !(number >= 0 && number <= function.getValue()))
                        .map(number -> new ConditionProblem(
                                Comparisons.index(ast, bound),
                                "a " + function.getKey() + " lies between 0 and " + function.getValue()
                                        + ", so comparing it with " + number + " is always the same",
                                Optional.empty())));
    }
}
