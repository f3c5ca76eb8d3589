package io.gatehouse.models.training;

/** Hears how far a training run is. */
@FunctionalInterface
public interface TrainingProgress {

    /**
     * @param done work that is done, in 0..1
     * @param what a few words for the person who waits, for example {@code epoch 3 of 8, loss 0.132}
     */
    void at(double done, String what);

    /** Asked between two steps that are not worth a word; throws where the run is to end. */
    default void goOn() {}
}
