package io.gatehouse.store.review;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;

interface LabelRepository extends JpaRepository<LabelEntity, UUID> {

    List<LabelEntity> findByCaseIdOrderByCreatedAtAscIdAsc(UUID caseId);

    /**
     * What reviewers thought of cases by themselves, the latest first, without notes and spans: no word of a lead on
     * what others said, none on golden items or from appeals, and none that was taken back.
     */
    @Query("""
            select new io.gatehouse.store.review.JudgementRow(
                said.caseId, said.reviewer, said.verdict, said.categories, said.severity)
            from LabelEntity said
            where said.createdAt >= :since and said.source = io.gatehouse.store.review.LabelSource.REVIEW
                and not exists (select 1 from RetractionEntity undone where undone.labelId = said.id)
            order by said.createdAt desc, said.id desc""")
    List<JudgementRow> since(Instant since, Limit limit);

    /** Whether models may learn from the label "said" of the case "about" or of the appeal "reversed". */
    String LESSON = """
            said.created_at <= :settled and said.source <> 'GOLDEN'
                and not coalesce(about.restricted, false) and not coalesce(reversed.restricted, false)
                and not said.categories @> cast('[{"category": "sexual/minors"}]' as jsonb)
                and not said.spans @> cast('[{"category": "sexual/minors"}]' as jsonb)
                and not exists (select 1 from label_retraction undone where undone.label_id = said.id)""";

    /** What may be learnt from, in the order of ids, which is that of time. */
    @NativeQuery("""
            select said.* from label said
                left join review_case about on about.id = said.case_id
                left join appeal reversed on reversed.id = said.appeal_id
            where\s""" + LESSON + " and said.id > :after order by said.id limit :limit")
    List<LabelEntity> lessons(UUID after, Instant settled, int limit);
}
