package io.gatehouse.api.audit;

import io.gatehouse.eval.audit.AuditReport;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

@RestController
final class AuditController {

    private final Audits audits;

    AuditController(Audits audits) {
        this.audits = audits;
    }

    /** @param items the newest first */
    record AuditList(List<AuditView.Progress> items) {}

    @PostMapping("/audits")
    ResponseEntity<AuditView> draw(@RequestBody(required = false) @Nullable JsonNode body) {
        AuditReport drawn = audits.draw(body == null ? JsonNodeFactory.instance.objectNode() : body);
        return ResponseEntity.created(URI.create("/audits/" + drawn.audit().id()))
                .body(AuditView.of(drawn));
    }

    @GetMapping("/audits")
    AuditList list() {
        return new AuditList(
                audits.newest().stream().map(AuditView.Progress::of).toList());
    }

    @GetMapping("/audits/{id}")
    AuditView show(@PathVariable UUID id) {
        return AuditView.of(audits.find(id));
    }
}
