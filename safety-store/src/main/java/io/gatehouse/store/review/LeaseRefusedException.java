package io.gatehouse.store.review;

/** A reviewer wanted to act on a case that is not theirs to act on; nothing was changed. */
public final class LeaseRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient LeaseRefusal refusal;

    public LeaseRefusedException(LeaseRefusal refusal) {
        super(refusal.toString());
        this.refusal = refusal;
    }

    public LeaseRefusal refusal() {
        return refusal;
    }
}
