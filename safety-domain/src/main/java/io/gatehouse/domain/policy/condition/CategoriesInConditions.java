package io.gatehouse.domain.policy.condition;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.domain.taxonomy.NearestName;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every category that a condition asks about stands there in quotes and exists. */
record CategoriesInConditions(CelAbstractSyntaxTree ast) {

    List<ConditionProblem> problems() {
        return questions().flatMap(call -> problem(call).stream()).toList();
    }

    /** Those that exist. */
    Set<Category> named() {
        return questions()
                .flatMap(call -> Comparisons.text(call.call().args().getFirst()).stream())
                .flatMap(name -> Category.find(name).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private Stream<CelExpr> questions() {
        return Comparisons.calls(ast)
                .filter(call -> Vocabulary.FUNCTIONS.containsKey(call.call().function()));
    }

    private Optional<ConditionProblem> problem(CelExpr call) {
        CelExpr argument = call.call().args().getFirst();
        int index = Comparisons.index(ast, argument);
        Optional<String> name = Comparisons.text(argument);
        if (name.isEmpty()) {
            return Optional.of(new ConditionProblem(
                    index,
                    call.call().function() + "(...) needs a category in quotes, not one that is worked out",
                    Optional.of("write " + call.call().function() + "(\"hate\")")));
        }
        return Category.find(name.get()).isPresent() ? Optional.empty() : Optional.of(unknown(index, name.get()));
    }

    private static ConditionProblem unknown(int index, String name) {
        List<String> names =
                Arrays.stream(Category.values()).map(Category::wireName).toList();
        return new ConditionProblem(
                index, "no category is called \"" + name + '"', Optional.of(NearestName.hint(name, names)));
    }
}
