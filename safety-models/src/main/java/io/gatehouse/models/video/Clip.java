package io.gatehouse.models.video;

import java.util.List;

/**
 * A labelled clip to train on.
 *
 * @param group the video that it was cut from; clips of one group never stand on both sides of a split
 * @param windows the figures of each of its windows, at least one
 */
record Clip(String name, String group, boolean fight, List<float[]> windows) {

    Clip {
        if (windows.isEmpty()) {
            throw new IllegalArgumentException("the clip " + name + " has no window to train on");
        }
    }
}
