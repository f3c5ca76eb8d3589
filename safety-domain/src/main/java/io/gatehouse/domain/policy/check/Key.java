package io.gatehouse.domain.policy.check;

import java.util.List;

/** The keys of a policy and of its rules, as they stand in the YAML. */
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

    static final List<String> OF_A_POLICY = List.of(NAME, VERSION, TAXONOMY, DESCRIPTION, MISSING_EVIDENCE, RULES);
    static final List<String> OF_A_RULE = List.of(ID, CATEGORY, AT_LEAST, WHEN, ACTION, LABEL, BECAUSE);

    private Key() {}
}
