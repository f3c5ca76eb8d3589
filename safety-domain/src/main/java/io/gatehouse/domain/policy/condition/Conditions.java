package io.gatehouse.domain.policy.condition;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import io.gatehouse.domain.taxonomy.Category;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Compiles conditions, each text once. For use by one thread. */
public final class Conditions {

    /** A condition, or why there is none. */
    public sealed interface Compiled {

        record Sound(Condition condition) implements Compiled {}

        /** @param problems at least one */
        record Faulty(List<ConditionProblem> problems) implements Compiled {}
    }

    /** Bounds that no honest condition comes near; they keep every decision short. */
    private static final CelOptions OPTIONS = CelOptions.current()
            .maxExpressionCodePointSize(4_000)
            .maxParseRecursionDepth(64)
            .comprehensionMaxIterations(10_000)
            .enableHeterogeneousNumericComparisons(true)
            .build();

    private static final CelCompiler COMPILER = CelCompilerFactory.standardCelCompilerBuilder()
            .setOptions(OPTIONS)
            .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
            .addVarDeclarations(Vocabulary.variables())
            .addFunctionDeclarations(Vocabulary.functions())
            .build();

    private static final CelRuntime RUNTIME =
            CelRuntimeFactory.standardCelRuntimeBuilder().setOptions(OPTIONS).build();

    private final Map<String, Compiled> compiled = new HashMap<>();

    public Compiled compile(String text) {
        return compiled.computeIfAbsent(text, Conditions::compileAnew);
    }

    /**
     * The categories that a condition asks about.
     *
     * @throws IllegalArgumentException if it is no condition
     */
    public static Set<Category> categories(String text) {
        try {
            return new CategoriesInConditions(COMPILER.compile(text).getAst()).named();
        } catch (CelValidationException e) {
            throw new IllegalArgumentException("this is no condition: " + text, e);
        }
    }

    private static Compiled compileAnew(String text) {
        CelValidationResult result = COMPILER.compile(text);
        try {
            CelAbstractSyntaxTree ast = result.getAst();
            List<ConditionProblem> problems = problems(ast);
            return problems.isEmpty() ? new Compiled.Sound(condition(text, ast)) : new Compiled.Faulty(problems);
        } catch (CelValidationException e) {
            return new Compiled.Faulty(CompilerMessages.problems(text, e.getErrors()));
        }
    }

    private static List<ConditionProblem> problems(CelAbstractSyntaxTree ast) {
        List<ConditionProblem> problems = new ArrayList<>();
        if (!ast.getResultType().equals(SimpleType.BOOL)) {
            problems.add(new ConditionProblem(
                    0,
                    "a condition is either true or false, but this is of type "
                            + ast.getResultType().name(),
                    Optional.of("compare it, for example score(\"hate\") >= 0.5")));
        }
        problems.addAll(new CategoriesInConditions(ast).problems());
        problems.addAll(new ValuesInConditions(ast).problems());
        problems.addAll(new BoundsInConditions(ast).problems());
        return problems;
    }

    private static Condition condition(String text, CelAbstractSyntaxTree ast) {
        try {
            return new Condition(text, RUNTIME.createProgram(ast), Comparisons.threshold(ast));
        } catch (CelEvaluationException e) {
            throw new IllegalStateException("a checked condition cannot be prepared: " + e.getMessage(), e);
        }
    }
}
