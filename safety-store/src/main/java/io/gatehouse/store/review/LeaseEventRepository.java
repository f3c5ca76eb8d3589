package io.gatehouse.store.review;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface LeaseEventRepository extends JpaRepository<LeaseEventEntity, UUID> {

    List<LeaseEventEntity> findByCaseIdOrderByCreatedAtAscIdAsc(UUID caseId);
}
