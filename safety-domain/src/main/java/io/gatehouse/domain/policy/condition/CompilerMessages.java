package io.gatehouse.domain.policy.condition;

import dev.cel.common.CelIssue;
import io.gatehouse.domain.taxonomy.NearestName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says what the CEL compiler says, to people who have never met it. */
final class CompilerMessages {

    private static final Pattern UNDECLARED = Pattern.compile("undeclared reference to '([^']*)'.*", Pattern.DOTALL);
    private static final Pattern NO_OVERLOAD =
            Pattern.compile("found no matching overload for '([^']*)' applied to '\\(([^']*)\\)'.*", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z_.]*");
    private static final Map<String, String> TYPES =
            Map.of("string", "text", "double", "number", "int", "whole number", "bool", "true/false");

    private CompilerMessages() {}

    static List<ConditionProblem> problems(String text, List<CelIssue> issues) {
        return issues.stream().map(issue -> problem(text, issue)).distinct().toList();
    }

    private static ConditionProblem problem(String text, CelIssue issue) {
        int index = index(text, issue);
        Matcher undeclared = UNDECLARED.matcher(issue.getMessage());
        if (undeclared.matches()) {
            return undeclared(text, index, undeclared.group(1));
        }
        Matcher overload = NO_OVERLOAD.matcher(issue.getMessage());
        if (overload.matches()) {
            return new ConditionProblem(index, overload(overload.group(1), overload.group(2)), Optional.empty());
        }
        return new ConditionProblem(
                index, "the condition cannot be read: " + issue.getMessage().strip(), Optional.empty());
    }

    private static ConditionProblem undeclared(String text, int index, String name) {
        Matcher written = NAME.matcher(text);
        int codeUnit = text.offsetByCodePoints(0, index);
        String whole = written.find(codeUnit) && written.start() == codeUnit ? written.group() : name;
        return new ConditionProblem(
                index,
                "conditions know nothing called \"" + whole + '"',
                Optional.of(NearestName.hint(whole, Vocabulary.names())));
    }

    private static String overload(String function, String arguments) {
        String types = arguments;
        for (Map.Entry<String, String> type : TYPES.entrySet()) {
            types = types.replaceAll("\\b" + type.getKey() + "\\b", type.getValue());
        }
        return function.contains("_") || function.startsWith("@")
                ? "\"" + function.replace("_", "").replace("@", "") + "\" does not fit between "
                        + types.replace(", ", " and ")
                : "\"" + function + "\" cannot be asked about " + types;
    }

    /** The compiler counts lines from 1 and columns from 0. */
    private static int index(String text, CelIssue issue) {
        int line = Math.max(1, issue.getSourceLocation().getLine());
        int[] points = text.codePoints().toArray();
        int start = 0;
        for (int i = 0; i < points.length && line > 1; i++) {
            if (points[i] == '\n') {
                line--;
                start = i + 1;
            }
        }
        return Math.clamp((long) start + issue.getSourceLocation().getColumn(), 0, Math.max(0, points.length - 1));
    }
}
