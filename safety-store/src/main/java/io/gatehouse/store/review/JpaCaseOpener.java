package io.gatehouse.store.review;

import com.github.f4b6a3.uuid.UuidCreator;
import io.gatehouse.domain.taxonomy.Category;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

final class JpaCaseOpener implements CaseOpener {

    private final EntityManager entities;
    private final QualitySettings quality;

    JpaCaseOpener(EntityManager entities, QualitySettings quality) {
        this.entities = entities;
        this.quality = quality;
    }

    @Override
    public UUID open(NewCase opened, Instant now) {
        CaseEntity entity = entity(opened, now);
        List<Category> categories = opened.verdict().decision().categories();
        entity.rank(
                CaseUrgency.of(CaseFacts.of(opened.verdict(), categories, entity.restricted, opened.stakes()), now));
        entities.persist(entity);
        return entity.id;
    }

    @Override
    public UUID openBlind(NewCase opened, Instant now) {
        CaseEntity entity = entity(opened, now);
        entity.blind = true;
        entity.rank(CaseUrgency.least(now));
        entities.persist(entity);
        return entity.id;
    }

    private CaseEntity entity(NewCase opened, Instant now) {
        CaseEntity entity = new CaseEntity();
        entity.id = UuidCreator.getTimeOrderedEpoch(now);
        entity.opinionsWanted = quality.opinionsOn(entity.id);
        entity.scanId = opened.scanId();
        entity.contentId = opened.contentId();
        entity.categories = opened.verdict().decision().categories().stream()
                .map(Category::wireName)
                .toArray(String[]::new);
        entity.language = opened.language().map(ReviewLanguage::of).orElse(null);
        entity.restricted = Restriction.applies(opened.verdict());
        entity.deadline = opened.stakes().reviewBy().orElse(null);
        entity.status = CaseStatus.OPEN;
        entity.openedAt = now;
        return entity;
    }
}
