package io.gatehouse.api.telemetry;

import static io.gatehouse.api.telemetry.Metric.Kind.COUNTER;
import static io.gatehouse.api.telemetry.Metric.Kind.GAUGE;
import static io.gatehouse.api.telemetry.Metric.Kind.SIZES;
import static io.gatehouse.api.telemetry.Metric.Kind.TIMER;

import java.util.List;
import java.util.Optional;

/** Every metric that the service adds to those of its platform; {@code docs/metrics.md} is written from this list. */
enum Metric {
    SCANS("gatehouse.scans", COUNTER, "Scans that came to a decision.", Tag.ACTION, Tag.CONTENT_TYPE),
    STAGE_DURATION("gatehouse.scan.stage", TIMER, "Time that a scan spent in a stage.", Tag.STAGE),
    PART_DURATION("gatehouse.part", TIMER, "Time from hand-over of a part to its result.", Tag.MODALITY, Tag.STATUS),
    PART_FAILURES("gatehouse.part.failures", COUNTER, "Parts that could not be looked at.", Tag.MODALITY, Tag.REASON),
    PART_ABSTENTIONS(
            "gatehouse.part.abstentions",
            COUNTER,
            "Parts of which no classifier had anything to say.",
            Tag.MODALITY,
            Tag.REASON),
    BATCH_SIZE("gatehouse.batch.size", SIZES, "Inputs in a batch that ran.", Tag.BATCHER),
    BATCH_DURATION("gatehouse.batch", TIMER, "Time that a model took for a batch.", Tag.BATCHER),
    QUEUE_WAIT("gatehouse.queue.wait", TIMER, "Time that an input waited before its batch began.", Tag.BATCHER),
    QUEUE_DEPTH("gatehouse.queue.depth", GAUGE, "Inputs that wait now.", Tag.BATCHER),
    QUEUE_DROPPED(
            "gatehouse.queue.dropped",
            COUNTER,
            "Inputs refused by a full queue, or dropped because their deadline had passed.",
            Tag.BATCHER),
    DECODE_DURATION("gatehouse.decode", TIMER, "Time that a call kept a decode worker."),
    DECODE_WAIT("gatehouse.decode.wait", TIMER, "Time that a call waited for a decode worker."),
    DECODE_WORKERS("gatehouse.decode.workers.started", COUNTER, "Decode worker processes that were started."),
    DECODE_WORKER_ENDS(
            "gatehouse.decode.workers.ended", COUNTER, "Decode worker processes that came to their end.", Tag.END),
    BUNDLES("gatehouse.bundle.loaded", GAUGE, "1 for each bundle in use.", Tag.BUNDLE, Tag.VERSION, Tag.DIGEST),
    SHADOW_DECISIONS(
            "gatehouse.shadow.decisions",
            COUNTER,
            "Scans on which the shadow policy decided beside the real one.",
            Tag.ACTION,
            Tag.SHADOW_ACTION),
    SHADOW_LOST("gatehouse.shadow.lost", COUNTER, "Scans on which the shadow policy's decision is missing.", Tag.LOSS),
    REVIEW_OPEN("gatehouse.review.open.cases", GAUGE, "Review cases that wait for a label."),
    REVIEW_OLDEST("gatehouse.review.oldest.age", GAUGE, "seconds", "How long the oldest open review case has waited."),
    REVIEW_DISPUTED("gatehouse.review.disputed.cases", GAUGE, "Review cases of which reviewers were of two minds."),
    APPEALS_OPEN("gatehouse.appeals.open", GAUGE, "Appeals that wait for a decision."),
    APPEALS_OLDEST("gatehouse.appeals.oldest.age", GAUGE, "seconds", "How long the oldest open appeal has waited."),
    AUDIT_PRECISION(
            "gatehouse.audit.precision",
            GAUGE,
            "Of what was flagged for a category, the share that it applies to, by the newest finished audit.",
            Tag.CATEGORY,
            Tag.BOUND),
    AUDIT_RECALL(
            "gatehouse.audit.recall",
            GAUGE,
            "Of what a category applies to, the share that was flagged for it, by the newest finished audit.",
            Tag.CATEGORY,
            Tag.BOUND),
    AUDIT_PREVALENCE(
            "gatehouse.audit.prevalence",
            GAUGE,
            "Of all that was decided on, the share that a category applies to, by the newest finished audit.",
            Tag.CATEGORY,
            Tag.BOUND),
    AUDIT_OPEN("gatehouse.audit.open.cases", GAUGE, "Review cases of audits that wait for a label."),
    DRIFT_SCORES_PSI(
            "gatehouse.drift.scores.psi",
            GAUGE,
            "Population stability index of a category's scores, against those of the reference or the snapshot.",
            Tag.CATEGORY),
    DRIFT_SCORES_DIVERGENCE(
            "gatehouse.drift.scores.divergence",
            GAUGE,
            "Jensen-Shannon divergence of the same, in bits: 0 to 1.",
            Tag.CATEGORY),
    DRIFT_SHIFT(
            "gatehouse.drift.shift",
            GAUGE,
            "1 for what has moved in a category's scores, else 0; 0 for all where there is not enough data.",
            Tag.CATEGORY,
            Tag.MOVED),
    DRIFT_PRIOR(
            "gatehouse.drift.prior",
            GAUGE,
            "The share of items that a category applies to, told from recent scores alone.",
            Tag.CATEGORY),
    DRIFT_INPUTS_PSI(
            "gatehouse.drift.inputs.psi", GAUGE, "Population stability index of what comes in, by a trait.", Tag.TRAIT),
    DRIFT_INPUTS_DIVERGENCE(
            "gatehouse.drift.inputs.divergence",
            GAUGE,
            "Jensen-Shannon divergence of the same, in bits: 0 to 1.",
            Tag.TRAIT),
    DRIFT_INPUTS_CHANCE("gatehouse.drift.inputs.chance", GAUGE, "How likely that is if nothing has moved.", Tag.TRAIT),
    DRIFT_PARTS(
            "gatehouse.drift.parts",
            GAUGE,
            "The share of parts that were abstained from, or failed.",
            Tag.STATUS,
            Tag.TIME);

    /** What Prometheus sees: {@code SIZES} and {@code TIMER} are histograms. */
    enum Kind {
        COUNTER,
        GAUGE,
        TIMER,
        SIZES
    }

    private final String id;
    private final Kind kind;
    private final Optional<String> unit;
    private final String help;
    private final List<Tag> tags;

    Metric(String id, Kind kind, String help, Tag... tags) {
        this(id, kind, Optional.empty(), help, List.of(tags));
    }

    Metric(String id, Kind kind, String unit, String help, Tag... tags) {
        this(id, kind, Optional.of(unit), help, List.of(tags));
    }

    Metric(String id, Kind kind, Optional<String> unit, String help, List<Tag> tags) {
        this.id = id;
        this.kind = kind;
        this.unit = unit;
        this.help = help;
        this.tags = tags;
    }

    String id() {
        return id;
    }

    Kind kind() {
        return kind;
    }

    Optional<String> unit() {
        return unit;
    }

    String help() {
        return help;
    }

    List<Tag> tags() {
        return tags;
    }
}
