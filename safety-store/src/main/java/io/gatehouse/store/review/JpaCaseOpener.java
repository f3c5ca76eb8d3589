package io.gatehouse.store.review;

import com.github.f4b6a3.uuid.UuidCreator;
import io.gatehouse.domain.policy.Reason;
import io.gatehouse.domain.scan.Verdict;
import io.gatehouse.domain.signal.PartResult;
import io.gatehouse.domain.taxonomy.Category;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

final class JpaCaseOpener implements CaseOpener {

    private final EntityManager entities;

    JpaCaseOpener(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void open(UUID scanId, String contentId, Verdict verdict, Instant now) {
        List<Category> categories = verdict.decision().reasons().stream()
                .map(Reason::category)
                .flatMap(java.util.Optional::stream)
                .distinct()
                .sorted()
                .toList();
        CaseEntity entity = new CaseEntity();
        entity.id = UuidCreator.getTimeOrderedEpoch(now);
        entity.scanId = scanId;
        entity.contentId = contentId;
        entity.categories = categories.stream().map(Category::wireName).toArray(String[]::new);
        entity.restricted = restricted(verdict, categories);
        entity.priority = entity.restricted ? CasePriority.HIGHEST : CasePriority.of(categories, verdict);
        entity.status = CaseStatus.OPEN;
        entity.openedAt = now;
        entities.persist(entity);
    }

    /** Any signal of a bundle or bank counts, even below the policy's threshold. */
    private static boolean restricted(Verdict verdict, List<Category> categories) {
        return categories.contains(Category.SEXUAL_MINORS)
                || verdict.parts().stream()
                        .filter(PartResult.Scored.class::isInstance)
                        .flatMap(part -> ((PartResult.Scored) part).signals().stream())
                        .anyMatch(signal -> signal.category() == Category.SEXUAL_MINORS && signal.score() > 0);
    }
}
