package io.gatehouse.api.openapi;

import io.swagger.v3.core.util.Yaml31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BinaryOperator;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;

/**
 * What the code does not show of itself: bodies that a parser reads and not a class, and what is written as a stream.
 */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    private record Door(HttpMethod method, String path) {}

    private static final Map<Door, String> DOORS = Map.of(
            new Door(HttpMethod.POST, "/scan"), "scan",
            new Door(HttpMethod.POST, "/scans/{scanId}/appeal"), "appeal",
            new Door(HttpMethod.POST, "/reviews/appeals/{appealId}/decision"), "appeal-decision",
            new Door(HttpMethod.POST, "/reviews/{caseId}/labels"), "label",
            new Door(HttpMethod.POST, "/reviews/{caseId}/golden"), "golden",
            new Door(HttpMethod.GET, "/reviews/labels/export"), "label-export");

    /** What the code shows has a schema, unless somebody wrote down more than a sentence. */
    private static final BinaryOperator<ApiResponse> WRITTEN =
            (shown, written) -> written.getContent() == null ? shown : written;

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(new Info()
                        .title("Gatehouse")
                        .version("1")
                        .description(
                                "Scans content before it is published. Errors are problem documents (RFC 9457) that"
                                        + " name all faults of a request at once in errors: [{pointer, detail}].")
                        .license(new License().name("Apache-2.0")));
    }

    @Bean
    OpenApiCustomizer writtenOperations() throws IOException {
        Map<Door, Operation> written = written();
        return api -> written.forEach((door, described) -> {
            PathItem path = Objects.requireNonNull(api.getPaths().get(door.path()));
            describe(Objects.requireNonNull(path.readOperationsMap().get(door.method())), described);
        });
    }

    static void describe(Operation operation, Operation written) {
        operation.summary(written.getSummary()).description(written.getDescription());
        if (written.getRequestBody() != null) {
            operation.requestBody(written.getRequestBody());
        }
        written.getResponses()
                .forEach((status, response) -> operation.getResponses().merge(status, response, WRITTEN));
    }

    private static Map<Door, Operation> written() throws IOException {
        Map<Door, Operation> written = new LinkedHashMap<>();
        for (Map.Entry<Door, String> door : DOORS.entrySet()) {
            written.put(door.getKey(), written(door.getValue()));
        }
        return written;
    }

    static Operation written(String name) throws IOException {
        try (InputStream file = new ClassPathResource("openapi/" + name + ".yaml").getInputStream()) {
            return Yaml31.mapper().readValue(file, Operation.class);
        }
    }
}
