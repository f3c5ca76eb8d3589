package io.gatehouse.store.review;

/** A reviewer wanted to say or take back what they may not; nothing was changed. */
public final class LabelRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient LabelRefusal refusal;

    public LabelRefusedException(LabelRefusal refusal) {
        super(refusal.toString());
        this.refusal = refusal;
    }

    public LabelRefusal refusal() {
        return refusal;
    }
}
