package io.gatehouse.domain.policy.condition;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.ast.CelReference;
import io.gatehouse.domain.taxonomy.NearestName;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a content type or a modality is compared with is one: a comparison with a misspelt one would never hold. */
record ValuesInConditions(CelAbstractSyntaxTree ast) {

    private static final Set<String> OPERATORS = Set.of("_==_", "_!=_", "@in");

    List<ConditionProblem> problems() {
        return Comparisons.calls(ast)
                .filter(call -> OPERATORS.contains(call.call().function()))
                .flatMap(call -> problems(call.call().args()))
                .toList();
    }

    private Stream<ConditionProblem> problems(List<CelExpr> sides) {
        return Stream.concat(problems(sides.get(0), sides.get(1)), problems(sides.get(1), sides.get(0)));
    }

    private Stream<ConditionProblem> problems(CelExpr variable, CelExpr value) {
        return variable(variable).filter(Vocabulary.VALUES::containsKey).stream()
                .flatMap(name -> constants(value).flatMap(constant -> problem(name, constant).stream()));
    }

    private Optional<String> variable(CelExpr expr) {
        return ast.getReference(expr.id()).map(CelReference::name);
    }

    private static Stream<CelExpr> constants(CelExpr value) {
        return value.getKind() == Kind.LIST ? value.list().elements().stream() : Stream.of(value);
    }

    private Optional<ConditionProblem> problem(String variable, CelExpr constant) {
        List<String> known = Vocabulary.VALUES.getOrDefault(variable, List.of());
        return Comparisons.text(constant)
                .filter(value -> !known.contains(value))
                .map(value -> new ConditionProblem(
                        Comparisons.index(ast, constant),
                        variable + " is never \"" + value + '"',
                        Optional.of(NearestName.hint(value, known))));
    }
}
