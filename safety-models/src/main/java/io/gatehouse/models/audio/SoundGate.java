package io.gatehouse.models.audio;

/** Takes sound and hears later, slot by slot of {@value ActivityTimeline#SLOT_MS} ms, which of it is speech. */
interface SoundGate {

    /** Of no interest to anybody. */
    SoundGate NONE = new SoundGate() {
        @Override
        public void hold(float[] chunk) {}

        @Override
        public void decide(boolean speech) {}

        @Override
        public void finish() {}
    };

    void hold(float[] chunk);

    /** Says of the next slot whether it is speech. */
    void decide(boolean speech);

    void finish();
}
