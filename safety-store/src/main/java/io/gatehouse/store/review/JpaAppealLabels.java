package io.gatehouse.store.review;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

final class JpaAppealLabels implements AppealLabels {

    private final EntityManager entities;

    JpaAppealLabels(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void clear(Cleared item, Instant now) {
        NewLabel negative = new NewLabel(
                item.reviewer(),
                LabelVerdict.NO_VIOLATION,
                item.categories().stream().collect(Collectors.toMap(Function.identity(), category -> false)),
                Optional.empty(),
                List.of(),
                Optional.of(item.reason()),
                List.of());
        LabelEntity entity = LabelEntity.of(UuidCreator.getTimeOrderedEpoch(now), item.scanId(), negative, now);
        entity.caseId = item.caseId().orElse(null);
        entity.source = LabelSource.APPEAL;
        entity.appealId = item.appealId();
        entities.persist(entity);
    }
}
