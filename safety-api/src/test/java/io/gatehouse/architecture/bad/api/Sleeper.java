package io.gatehouse.architecture.bad.api;

record Sleeper() {
    void guess() throws InterruptedException {
        Thread.sleep(1);
    }
}
