package io.gatehouse.domain.policy.check;

import java.util.List;

/** The keys of a policy, of its rules and of its obligations, as they stand in the YAML. */
public final class Key {

    public static final String NAME = "name";
    public static final String VERSION = "version";
    public static final String TAXONOMY = "taxonomy";
    public static final String DESCRIPTION = "description";
    public static final String MISSING_EVIDENCE = "missing-evidence";
    public static final String RULES = "rules";

    public static final String ID = "id";
    public static final String CATEGORY = "category";
    public static final String AT_LEAST = "at-least";
    public static final String WHEN = "when";
    public static final String ACTION = "action";
    public static final String LABEL = "label";
    public static final String BECAUSE = "because";

    public static final String OBLIGATIONS = "obligations";
    public static final String RULE = "rule";
    public static final String PRECISION_AT_LEAST = "precision-at-least";
    public static final String RECALL_AT_LEAST = "recall-at-least";
    public static final String REVIEW_LOAD_AT_MOST = "review-load-at-most";
    public static final String MODALITY = "modality";
    public static final String CONFIDENCE = "confidence";

    static final List<String> OF_A_POLICY =
            List.of(NAME, VERSION, TAXONOMY, DESCRIPTION, MISSING_EVIDENCE, RULES, OBLIGATIONS);
    static final List<String> OF_A_RULE = List.of(ID, CATEGORY, AT_LEAST, WHEN, ACTION, LABEL, BECAUSE);
    static final List<String> DEMANDS = List.of(PRECISION_AT_LEAST, RECALL_AT_LEAST, REVIEW_LOAD_AT_MOST);
    static final List<String> OF_AN_OBLIGATION = List.of(
            ID, RULE, RULES, CATEGORY, MODALITY, PRECISION_AT_LEAST, RECALL_AT_LEAST, REVIEW_LOAD_AT_MOST, CONFIDENCE);

    private Key() {}
}
