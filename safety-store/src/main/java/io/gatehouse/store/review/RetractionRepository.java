package io.gatehouse.store.review;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface RetractionRepository extends JpaRepository<RetractionEntity, UUID> {

    List<RetractionEntity> findByCaseId(UUID caseId);
}
