package io.gatehouse.store.appeal;

/** An appeal could not be opened or closed; nothing was changed. */
public final class AppealRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient AppealRefusal refusal;

    public AppealRefusedException(AppealRefusal refusal) {
        super(refusal.toString());
        this.refusal = refusal;
    }

    public AppealRefusal refusal() {
        return refusal;
    }
}
