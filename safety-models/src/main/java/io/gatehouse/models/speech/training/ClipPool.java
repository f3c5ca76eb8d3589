package io.gatehouse.models.speech.training;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** Clips by length: batches of about one length waste no frame. Others may add to it while it gives. */
final class ClipPool {

    /** Mel frames; lengths are rounded up to it, for each length in use costs the engine a kernel of its own. */
    static final int GRAIN = 32;

    /** Mel frames of a batch, about. */
    private static final int BATCH_FRAMES = 6400;

    private static final int LEAST = 4;

    private static final class Shelf {

        private final Deque<Clip> fresh = new ArrayDeque<>();
        private final List<Clip> seen = new ArrayList<>();

        int size() {
            return fresh.size() + seen.size();
        }

        /** What was never given first; then all of them anew, in another order. */
        Clip next(SplittableRandom random) {
            if (fresh.isEmpty()) {
                Collections.shuffle(seen, new Random(random.nextLong()));
                fresh.addAll(seen);
                seen.clear();
            }
            Clip clip = fresh.remove();
            seen.add(clip);
            return clip;
        }
    }

    private final TreeMap<Integer, Shelf> shelves = new TreeMap<>();
    private final int longest;
    private int size;

    /** @param longest in mel frames; longer clips are left out */
    ClipPool(int longest) {
        this.longest = longest;
    }

    synchronized void add(List<Clip> clips) {
        for (Clip clip : clips) {
            if (clip.frames() <= longest) {
                int length = (clip.frames() + GRAIN - 1) / GRAIN * GRAIN;
                shelves.computeIfAbsent(length, _ -> new Shelf()).fresh.add(clip);
                size++;
            }
        }
    }

    synchronized int size() {
        return size;
    }

    /** A batch of a length that is drawn by how many frames have it. */
    synchronized Batch draw(SplittableRandom random) {
        long frames = shelves.entrySet().stream()
                .mapToLong(shelf -> (long) shelf.getKey() * shelf.getValue().size())
                .sum();
        long drawn = random.nextLong(frames);
        for (var shelf : shelves.entrySet()) {
            drawn -= (long) shelf.getKey() * shelf.getValue().size();
            if (drawn < 0) {
                return take(shelf.getKey(), shelf.getValue(), random);
            }
        }
        throw new IllegalStateException("no clip was drawn of " + size);
    }

    private static Batch take(int length, Shelf shelf, SplittableRandom random) {
        int count = Math.min(Math.max(LEAST, BATCH_FRAMES / length / LEAST * LEAST), Math.max(1, shelf.size()));
        List<Clip> clips = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            clips.add(shelf.next(random));
        }
        return new Batch(clips, length);
    }
}
