package io.gatehouse.api.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import java.io.IOException;
import java.util.Objects;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is said of audits, and of drift. */
@Configuration(proxyBeanMethods = false)
class AuditDescriptions {

    @Bean
    OpenApiCustomizer auditOperations() throws IOException {
        Operation draw = OpenApiConfiguration.written("audit");
        Operation list = OpenApiConfiguration.written("audit-list");
        Operation show = OpenApiConfiguration.written("audit-show");
        Operation drift = OpenApiConfiguration.written("drift");
        return api -> {
            PathItem audits = path(api, "/audits");
            OpenApiConfiguration.describe(audits.getPost(), draw);
            OpenApiConfiguration.describe(audits.getGet(), list);
            OpenApiConfiguration.describe(path(api, "/audits/{id}").getGet(), show);
            OpenApiConfiguration.describe(path(api, "/drift").getGet(), drift);
        };
    }

    private static PathItem path(OpenAPI api, String path) {
        return Objects.requireNonNull(api.getPaths().get(path));
    }
}
