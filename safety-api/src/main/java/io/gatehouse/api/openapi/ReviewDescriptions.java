package io.gatehouse.api.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is said of cases that are read, taken, kept and given back, and of labels that are taken back. */
@Configuration(proxyBeanMethods = false)
class ReviewDescriptions {

    private static final Map<String, String> POSTED = Map.of(
            "/reviews/next", "next",
            "/reviews/{caseId}/extend", "extend",
            "/reviews/{caseId}/release", "release",
            "/reviews/{caseId}/skip", "skip",
            "/reviews/{caseId}/escalate", "escalate",
            "/reviews/{caseId}/labels/{labelId}/retraction", "retraction");

    @Bean
    OpenApiCustomizer reviewOperations() throws IOException {
        Operation file = OpenApiConfiguration.written("case-file");
        Map<String, Operation> written = new LinkedHashMap<>();
        for (Map.Entry<String, String> door : POSTED.entrySet()) {
            written.put(door.getKey(), OpenApiConfiguration.written(door.getValue()));
        }
        return api -> {
            OpenApiConfiguration.describe(
                    path(api.getPaths(), "/reviews/{caseId}").getGet(), file);
            written.forEach((door, described) ->
                    OpenApiConfiguration.describe(path(api.getPaths(), door).getPost(), described));
        };
    }

    private static PathItem path(Map<String, PathItem> paths, String path) {
        return Objects.requireNonNull(paths.get(path));
    }
}
