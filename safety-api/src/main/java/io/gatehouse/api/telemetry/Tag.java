package io.gatehouse.api.telemetry;

import java.util.Locale;

/** What a metric is broken down by. Values come from enums, or from names that are fixed when the service starts. */
enum Tag {
    ACTION("allow, label, review or block"),
    SHADOW_ACTION("the action of the shadow policy: allow, label, review or block"),
    LOSS("policy (it failed), ledger (it could not be stored) or queue (too many at once)"),
    CONTENT_TYPE("the content types of the API, lower case"),
    STAGE("fetch, classify, decide or record"),
    MODALITY("text, audio, image or video"),
    STATUS("scored, abstained or failed"),
    REASON("the reasons of the API, lower case"),
    BATCHER("the model whose queue it is"),
    END("crashed, timed_out, protocol, abandoned or closed"),
    BUNDLE("id of the bundle"),
    VERSION("version of the bundle"),
    DIGEST("digest of the bundle"),
    CATEGORY("the categories of the taxonomy"),
    BOUND("estimate, or low or high, the ends of its 95 % interval; NaN where there is not enough data"),
    MOVED("nothing, prior (the share that the category applies to) or scores (how items score)"),
    TRAIT("language, length or modality"),
    TIME("reference or recent");

    private final String meaning;

    Tag(String meaning) {
        this.meaning = meaning;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    String meaning() {
        return meaning;
    }
}
