package io.gatehouse.domain.policy.condition;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.navigation.CelNavigableExpr;
import io.gatehouse.domain.taxonomy.Category;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads a checked condition's tree: calls, constants, and what is compared with what. */
final class Comparisons {

    static final Set<String> OPERATORS = Set.of("_==_", "_!=_", "_<_", "_<=_", "_>_", "_>=_");

    private Comparisons() {}

    static Stream<CelExpr> calls(CelAbstractSyntaxTree ast) {
        return CelNavigableAst.fromAst(ast)
                .getRoot()
                .allNodes()
                .map(CelNavigableExpr::expr)
                .filter(expr -> expr.getKind() == Kind.CALL);
    }

    /** The index in the condition's text at which the expression stands. */
    static int index(CelAbstractSyntaxTree ast, CelExpr expr) {
        return Optional.ofNullable(ast.getSource().getPositionsMap().get(expr.id()))
                .orElse(0);
    }

    static Optional<String> text(CelExpr expr) {
        return constant(expr)
                .filter(constant -> constant.getKind() == CelConstant.Kind.STRING_VALUE)
                .map(CelConstant::stringValue);
    }

    static Optional<Double> number(CelExpr expr) {
        return constant(expr).flatMap(constant -> switch (constant.getKind()) {
            case DOUBLE_VALUE -> Optional.of(constant.doubleValue());
            case INT64_VALUE -> Optional.of((double) constant.int64Value());
            default -> Optional.empty();
        });
    }

    static boolean isCallOf(String function, CelExpr expr) {
        return expr.getKind() == Kind.CALL && expr.call().function().equals(function);
    }

    /** The threshold of the condition, if among what must all hold there is one {@code score("x") >= number}. */
    static Optional<Condition.Threshold> threshold(CelAbstractSyntaxTree ast) {
        List<Condition.Threshold> thresholds = conjuncts(ast.getExpr())
                .flatMap(expr -> threshold(expr).stream())
                .toList();
        return thresholds.size() == 1 ? Optional.of(thresholds.getFirst()) : Optional.empty();
    }

    private static Stream<CelExpr> conjuncts(CelExpr expr) {
        return isCallOf("_&&_", expr) ? expr.call().args().stream().flatMap(Comparisons::conjuncts) : Stream.of(expr);
    }

    private static Optional<Condition.Threshold> threshold(CelExpr expr) {
        if (!isCallOf("_>=_", expr)
                || !isCallOf(Vocabulary.SCORE, expr.call().args().getFirst())) {
            return Optional.empty();
        }
        Optional<Category> category =
                text(expr.call().args().getFirst().call().args().getFirst()).flatMap(Category::find);
        return category.flatMap(
                of -> number(expr.call().args().get(1)).map(least -> new Condition.Threshold(of, least)));
    }

    private static Optional<CelConstant> constant(CelExpr expr) {
        return expr.getKind() == Kind.CONSTANT ? Optional.of(expr.constant()) : Optional.empty();
    }
}
