package io.gatehouse.store.policy;

import io.gatehouse.domain.policy.Policy;
import io.gatehouse.domain.policy.PolicyRef;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

final class SqlPolicyLedger implements PolicyLedger {

    private final JdbcClient sql;

    SqlPolicyLedger(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public void record(Policy policy) {
        PolicyRef ref = policy.ref();
        String stored = digest(ref).orElseGet(() -> insert(policy));
        if (!stored.equals(ref.digest())) {
            throw new IllegalStateException("policy \"" + ref.name() + "\" version " + ref.version()
                    + " was in force before with another source (" + stored
                    + "); give the changed policy a new version");
        }
    }

    private Optional<String> digest(PolicyRef ref) {
        return sql.sql("select digest from policy_version where name = :name and version = :version")
                .param("name", ref.name())
                .param("version", ref.version())
                .query(String.class)
                .optional();
    }

    /** @return the digest that is stored, for somebody else may have been quicker */
    private String insert(Policy policy) {
        PolicyRef ref = policy.ref();
        sql.sql("""
                insert into policy_version (digest, name, version, source)
                values (:digest, :name, :version, :source) on conflict do nothing""")
                .param("digest", ref.digest())
                .param("name", ref.name())
                .param("version", ref.version())
                .param("source", policy.source())
                .update();
        return digest(ref)
                .orElseThrow(() -> new IllegalStateException("the source with the digest " + ref.digest()
                        + " was recorded under another name or version than \"" + ref.name() + "\" " + ref.version()));
    }

    @Override
    public Optional<String> source(String digest) {
        return sql.sql("select source from policy_version where digest = :digest")
                .param("digest", digest)
                .query(String.class)
                .optional();
    }

    @Override
    public List<String> names() {
        return sql.sql("select distinct name from policy_version order by name")
                .query((row, number) -> row.getString("name"))
                .list();
    }

    @Override
    public List<PolicyRef> versions(String name) {
        return sql.sql("select version, digest from policy_version where name = :name order by version")
                .param("name", name)
                .query((row, number) -> new PolicyRef(name, row.getInt("version"), row.getString("digest")))
                .list();
    }
}
