package io.gatehouse.api.problem;

import io.gatehouse.domain.fault.Fault;
import io.gatehouse.domain.taxonomy.NearestName;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says why a JSON body could not be made into what an endpoint wants. */
final class UnreadableBody {

    private UnreadableBody() {}

    static ProblemDetail problem(HttpMessageNotReadableException unreadable) {
        return switch (unreadable.getCause()) {
            case UnrecognizedPropertyException unknown ->
                Problems.invalid(List.of(new Fault(pointer(unknown), "no such property; " + hint(unknown))));
            case StreamReadException broken ->
                Problems.of(
                        HttpStatus.BAD_REQUEST,
                        "The request is no valid JSON at line "
                                + broken.getLocation().getLineNr() + ", column "
                                + broken.getLocation().getColumnNr() + ": " + broken.getOriginalMessage());
            case InvalidFormatException wrong ->
                Problems.invalid(List.of(new Fault(
                        pointer(wrong),
                        "\"" + wrong.getValue() + "\" is no "
                                + wrong.getTargetType().getSimpleName())));
            case JacksonException other
            when !other.getPath().isEmpty() ->
                Problems.invalid(List.of(new Fault(pointer(other), "does not have the form that is expected here")));
            case null, default ->
                Problems.of(HttpStatus.BAD_REQUEST, "The request has no body that can be read; send a JSON object.");
        };
    }

    private static String hint(UnrecognizedPropertyException unknown) {
        return NearestName.hint(
                unknown.getPropertyName(),
                unknown.getKnownPropertyIds().stream()
                        .map(String::valueOf)
                        .sorted()
                        .toList());
    }

    private static String pointer(JacksonException fault) {
        return fault.getPath().stream()
                .map(step -> step.getPropertyName() == null
                        ? String.valueOf(step.getIndex())
                        : step.getPropertyName().replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining("/", "/", ""));
    }
}
