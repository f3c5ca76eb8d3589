package io.gatehouse.eval.run;

import io.gatehouse.domain.policy.Policy;
import io.gatehouse.domain.policy.PolicyException;
import io.gatehouse.domain.policy.PolicyLoader;
import io.gatehouse.eval.dataset.Datasheet;
import io.gatehouse.eval.dataset.ParserFault;
import io.gatehouse.models.text.Attack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The folder of a run: its results, and what a report says beside them. */
public record RunFolder(Path folder) {

    private static final String POLICY = "policy.yaml";
    private static final String SHEET = "dataset.json";
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** Keeps what was judged and on what, for whoever asks for the report again. */
    public void keep(Datasheet sheet, Policy policy) throws IOException {
        Files.writeString(folder.resolve(POLICY), policy.source());
        Files.writeString(folder.resolve(SHEET), JSON.writeValueAsString(sheet) + '\n');
    }

    public Path file() {
        return folder.resolve(EvaluationRun.RESULTS);
    }

    /** @throws EvaluationException if the folder has no results, or those of a part of the items */
    public RunResults results() throws IOException {
        try {
            RunIdentity identity = ResultFile.identity(file());
            RunResults results = new RunResults(identity, ResultFile.read(file()));
            requireWhole(results);
            return results;
        } catch (NoSuchFileException e) {
            throw new EvaluationException(
                    folder + " holds no " + EvaluationRun.RESULTS + "; name the folder of a run", e);
        } catch (JacksonException | IllegalArgumentException e) {
            throw new EvaluationException(file() + " holds something else than the results of a run", e);
        }
    }

    private void requireWhole(RunResults results) {
        int done = results.items().size();
        int all = results.identity().items();
        if (done != all) {
            throw new EvaluationException(folder + " holds " + done + " of the " + all
                    + " items of its run; give the command of the run again, and it goes on");
        }
    }

    /** Where the results of the harmful texts in one disguise lie. */
    public Path attack(Attack attack) {
        return folder.resolve("attacks")
                .resolve(attack.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** What came of the harmful texts in each disguise; none where nobody asked. */
    public SortedMap<Attack, List<ItemResult>> attacks() throws IOException {
        SortedMap<Attack, List<ItemResult>> attacks = new TreeMap<>();
        for (Attack attack : Attack.values()) {
            RunFolder disguised = new RunFolder(attack(attack));
            if (Files.exists(disguised.file())) {
                RunResults results = disguised.results();
                requireSameJudge(results.identity(), disguised.folder());
                attacks.put(attack, results.items());
            }
        }
        return attacks;
    }

    private void requireSameJudge(RunIdentity disguised, Path where) throws IOException {
        if (!disguised.isJudgedAs(ResultFile.identity(file()))) {
            throw new EvaluationException(
                    where + " was judged by another bundle, policy or version than the run; remove"
                            + " it, and give the command of the run again with --attacks");
        }
    }

    public Datasheet sheet() throws IOException {
        try {
            return JSON.readValue(kept(SHEET), Datasheet.class);
        } catch (JacksonException e) {
            throw new EvaluationException(folder.resolve(SHEET) + " is no datasheet: " + ParserFault.of(e), e);
        }
    }

    /** @throws EvaluationException if it is not the one that decided */
    public Policy policy() throws IOException {
        RunIdentity run = ResultFile.identity(file());
        Policy policy = readPolicy();
        if (!policy.ref().digest().equals(run.policyDigest())) {
            throw new EvaluationException(folder.resolve(POLICY) + " is not the policy " + run.policy()
                    + " that decided; put it back, or run the evaluation again");
        }
        return policy;
    }

    private Policy readPolicy() throws IOException {
        try {
            return new PolicyLoader().load(kept(POLICY));
        } catch (PolicyException e) {
            throw new EvaluationException(folder.resolve(POLICY) + ": " + e.getMessage(), e);
        }
    }

    private String kept(String name) throws IOException {
        try {
            return Files.readString(folder.resolve(name));
        } catch (NoSuchFileException e) {
            throw new EvaluationException(
                    folder + " holds no " + name + "; give the command of the run again, and it is written", e);
        }
    }
}
