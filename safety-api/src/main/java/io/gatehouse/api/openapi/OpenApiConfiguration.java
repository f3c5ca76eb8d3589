package io.gatehouse.api.openapi;

import io.swagger.v3.core.util.Yaml31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;

/** What the code does not show of itself: the body of {@code POST /scan}, which a parser reads and not a class. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

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
    OpenApiCustomizer scanBody() throws IOException {
        Operation written = written("openapi/scan.yaml");
        return api -> {
            Operation scan = Objects.requireNonNull(api.getPaths().get("/scan")).getPost();
            scan.summary(written.getSummary())
                    .description(written.getDescription())
                    .requestBody(written.getRequestBody());
            written.getResponses()
                    .forEach((status, response) -> scan.getResponses().putIfAbsent(status, response));
        };
    }

    private static Operation written(String name) throws IOException {
        try (InputStream file = new ClassPathResource(name).getInputStream()) {
            return Yaml31.mapper().readValue(file, Operation.class);
        }
    }
}
