package io.gatehouse.store.traffic;

import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.store.decision.FusedScore;
import io.gatehouse.store.json.JsonColumns;
import io.gatehouse.store.replay.Period;
import io.gatehouse.store.review.ReviewLanguage;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

final class SqlTrafficLedger implements TrafficLedger {

    private static final String UNKNOWN_LANGUAGE = "und";

    /** A part as the query builds it. */
    record Part(String id, Modality modality, SeenPart.Outcome outcome, int length) {}

    private final JdbcClient sql;

    SqlTrafficLedger(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<SeenDecision> sample(Period period, int most) {
        // Those whose ids have the lowest hashes are a random sample; the ids themselves begin with the time.
        return sql.sql("""
                with drawn as (
                    select scan_id, scores from decision where decided_at >= :since and decided_at < :until
                    order by hashtextextended(scan_id::text, 0) limit :most)
                select scan.language, drawn.scores,
                    (select jsonb_agg(jsonb_build_object(
                        'id', looked.part_id, 'modality', looked.modality, 'outcome', looked.status,
                        'length', case sent.kind when 'TEXT' then char_length(sent.text)
                            when 'TEXT_UTF16' then octet_length(sent.bytes) / 2 else 0 end))
                        from part_result looked
                            join scan_part sent on sent.scan_id = looked.scan_id and sent.part_id = looked.part_id
                        where looked.scan_id = drawn.scan_id) as parts,
                    (select array_agg(distinct bundle_digest) from signal where signal.scan_id = drawn.scan_id) as bundles
                from drawn join scan on scan.id = drawn.scan_id""")
                .param("since", Timestamp.from(period.since()))
                .param("until", Timestamp.from(period.until()))
                .param("most", most)
                .query((row, number) -> decision(row))
                .list();
    }

    @Override
    public long count(Period period) {
        return sql.sql("select count(*) from decision where decided_at >= :since and decided_at < :until")
                .param("since", Timestamp.from(period.since()))
                .param("until", Timestamp.from(period.until()))
                .query(Long.class)
                .single();
    }

    private static SeenDecision decision(ResultSet row) throws SQLException {
        List<FusedScore> scores = JsonColumns.read(row.getString("scores"), FusedScore.class);
        String language = Optional.ofNullable(row.getString("language"))
                .filter(stated -> !stated.isBlank())
                .map(ReviewLanguage::of)
                .orElse(UNKNOWN_LANGUAGE);
        return new SeenDecision(
                language,
                scores.stream().collect(Collectors.toMap(FusedScore::category, FusedScore::score)),
                parts(row.getString("parts")).stream()
                        .map(part -> part(part, scores))
                        .toList(),
                bundles(row.getArray("bundles")));
    }

    private static List<Part> parts(@Nullable String json) {
        return json == null ? List.of() : JsonColumns.read(json, Part.class);
    }

    private static SeenPart part(Part part, List<FusedScore> scores) {
        Map<Category, Double> own = new EnumMap<>(Category.class);
        for (FusedScore score : scores) {
            score.contributions().stream()
                    .filter(contribution -> contribution.part().equals(part.id()))
                    .forEach(contribution -> own.put(score.category(), contribution.score()));
        }
        return new SeenPart(part.modality(), part.outcome(), part.length(), own);
    }

    private static Set<String> bundles(@Nullable Array digests) throws SQLException {
        return digests == null ? Set.of() : Set.of((String[]) digests.getArray());
    }
}
