package io.gatehouse.store.review;

import com.github.f4b6a3.uuid.UuidCreator;
import io.gatehouse.domain.policy.Reason;
import io.gatehouse.domain.scan.Verdict;
import io.gatehouse.domain.taxonomy.Category;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

final class JpaCaseOpener implements CaseOpener {

    private final EntityManager entities;

    JpaCaseOpener(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void open(NewCase opened, Instant now) {
        List<Category> categories = categories(opened.verdict());
        CaseEntity entity = new CaseEntity();
        entity.id = UuidCreator.getTimeOrderedEpoch(now);
        entity.scanId = opened.scanId();
        entity.contentId = opened.contentId();
        entity.categories = categories.stream().map(Category::wireName).toArray(String[]::new);
        entity.language = opened.language().map(ReviewLanguage::of).orElse(null);
        entity.restricted = Restriction.applies(opened.verdict(), categories);
        entity.deadline = opened.stakes().reviewBy().orElse(null);
        entity.status = CaseStatus.OPEN;
        entity.openedAt = now;
        entity.rank(
                CaseUrgency.of(CaseFacts.of(opened.verdict(), categories, entity.restricted, opened.stakes()), now));
        entities.persist(entity);
    }

    private static List<Category> categories(Verdict verdict) {
        return verdict.decision().reasons().stream()
                .map(Reason::category)
                .flatMap(Optional::stream)
                .distinct()
                .sorted()
                .toList();
    }
}
