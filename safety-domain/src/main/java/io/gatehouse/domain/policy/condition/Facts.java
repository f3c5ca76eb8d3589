package io.gatehouse.domain.policy.condition;

import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelLateFunctionBindings;
import io.gatehouse.domain.fusion.CategoryScore;
import io.gatehouse.domain.policy.PolicyInput;
import io.gatehouse.domain.taxonomy.Category;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A policy's input in the words of conditions; made once for all rules. */
public final class Facts {

    private final Map<String, Object> variables;
    private final CelLateFunctionBindings functions;

    public Facts(PolicyInput input) {
        // Sorted, for the order of a set differs from one run to the next, and a decision must not.
        this.variables = Map.of(
                Vocabulary.TYPE, Vocabulary.wireName(input.contentType()),
                Vocabulary.CREATOR, input.creatorId().orElse(""),
                Vocabulary.TERRITORIES, input.territories().stream().sorted().toList(),
                Vocabulary.LANGUAGE, input.language().orElse(""),
                Vocabulary.MODALITIES,
                        input.modalities().stream()
                                .sorted()
                                .map(Vocabulary::wireName)
                                .toList(),
                Vocabulary.COMPLETE, input.coverage().complete(),
                Vocabulary.MISSING, input.coverage().missing());
        this.functions = CelLateFunctionBindings.from(
                binding(
                        Vocabulary.SCORE,
                        input,
                        score -> score.map(CategoryScore::score).orElse(0.0)),
                binding(Vocabulary.SCORED, input, Optional::isPresent),
                binding(Vocabulary.SEVERITY, input, score ->
                        (long) score.map(CategoryScore::severity).orElse(0)));
    }

    Map<String, Object> variables() {
        return variables;
    }

    CelLateFunctionBindings functions() {
        return functions;
    }

    private static CelFunctionBinding binding(
            String function, PolicyInput input, Function<Optional<CategoryScore>, Object> answer) {
        return CelFunctionBinding.from(
                Vocabulary.overload(function),
                String.class,
                name -> answer.apply(Category.find(name).map(input.scores()::get)));
    }
}
