package io.gatehouse.store.review;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface LabelRepository extends JpaRepository<LabelEntity, UUID> {

    List<LabelEntity> findByCaseIdOrderByCreatedAtAscIdAsc(UUID caseId);

    /** The latest first, without notes and spans. */
    @Query("""
            select new io.gatehouse.store.review.JudgementRow(
                said.caseId, said.reviewer, said.verdict, said.categories, said.severity)
            from LabelEntity said where said.createdAt >= :since
            order by said.createdAt desc, said.id desc""")
    List<JudgementRow> since(Instant since, Limit limit);
}
