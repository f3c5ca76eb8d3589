package io.gatehouse.api.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.io.IOException;
import java.util.Objects;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is said of policies that are tried. */
@Configuration(proxyBeanMethods = false)
class PolicyDescriptions {

    @Bean
    OpenApiCustomizer policyOperations() throws IOException {
        Operation replay = OpenApiConfiguration.written("replay");
        Operation shadow = OpenApiConfiguration.written("shadow");
        return api -> {
            Operation posted = path(api, "/policies/{name}/replay").getPost();
            posted.setRequestBody(replay.getRequestBody());
            describe(posted, replay);
            describe(path(api, "/policies/shadow").getGet(), shadow);
        };
    }

    private static PathItem path(OpenAPI api, String path) {
        return Objects.requireNonNull(api.getPaths().get(path));
    }

    private static void describe(Operation known, Operation written) {
        known.summary(written.getSummary()).description(written.getDescription());
        written.getResponses()
                .forEach((status, response) ->
                        known.getResponses().merge(status, response, PolicyDescriptions::together));
    }

    /** Of an answer that both know, the code knows the schema and the page has an example. */
    private static ApiResponse together(ApiResponse known, ApiResponse written) {
        Object example = written.getContent().values().iterator().next().getExample();
        for (MediaType content : known.getContent().values()) {
            content.setExample(example);
        }
        return known.description(written.getDescription());
    }
}
