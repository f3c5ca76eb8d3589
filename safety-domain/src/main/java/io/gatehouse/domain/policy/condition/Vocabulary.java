package io.gatehouse.domain.policy.condition;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.CelVarDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import io.gatehouse.domain.content.ContentType;
import io.gatehouse.domain.content.Modality;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What a condition can talk of. */
final class Vocabulary {

    static final String SCORE = "score";
    static final String SCORED = "scored";
    static final String SEVERITY = "severity";

    static final String TYPE = "content.type";
    static final String CREATOR = "content.creator";
    static final String TERRITORIES = "content.territories";
    static final String LANGUAGE = "content.language";
    static final String MODALITIES = "content.modalities";
    static final String COMPLETE = "coverage.complete";
    static final String MISSING = "coverage.missing";

    /** The questions about a category, by the type of their answer. */
    static final Map<String, CelType> FUNCTIONS =
            new TreeMap<>(Map.of(SCORE, SimpleType.DOUBLE, SCORED, SimpleType.BOOL, SEVERITY, SimpleType.INT));

    private static final CelType STRINGS = ListType.create(SimpleType.STRING);

    private static final Map<String, CelType> VARIABLES = new TreeMap<>(Map.of(
            TYPE, SimpleType.STRING,
            CREATOR, SimpleType.STRING,
            TERRITORIES, STRINGS,
            LANGUAGE, SimpleType.STRING,
            MODALITIES, STRINGS,
            COMPLETE, SimpleType.BOOL,
            MISSING, STRINGS));

    /** For each variable with a closed list of values, the values. */
    static final Map<String, List<String>> VALUES =
            Map.of(TYPE, wireNames(ContentType.values()), MODALITIES, wireNames(Modality.values()));

    private Vocabulary() {}

    static List<String> names() {
        return Stream.concat(FUNCTIONS.keySet().stream(), VARIABLES.keySet().stream())
                .toList();
    }

    static List<CelVarDecl> variables() {
        return VARIABLES.entrySet().stream()
                .map(variable -> CelVarDecl.newVarDeclaration(variable.getKey(), variable.getValue()))
                .toList();
    }

    static List<CelFunctionDecl> functions() {
        return FUNCTIONS.entrySet().stream()
                .map(function -> CelFunctionDecl.newFunctionDeclaration(
                        function.getKey(),
                        CelOverloadDecl.newGlobalOverload(
                                overload(function.getKey()), function.getValue(), SimpleType.STRING)))
                .toList();
    }

    static String overload(String function) {
        return function + "_of_category";
    }

    static String wireName(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static List<String> wireNames(Enum<?>[] values) {
        return Arrays.stream(values).map(Vocabulary::wireName).toList();
    }
}
