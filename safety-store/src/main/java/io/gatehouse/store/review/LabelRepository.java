package io.gatehouse.store.review;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface LabelRepository extends JpaRepository<LabelEntity, UUID> {

    List<LabelEntity> findByCaseIdOrderByCreatedAtAscIdAsc(UUID caseId);
}
