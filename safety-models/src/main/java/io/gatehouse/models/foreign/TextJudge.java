package io.gatehouse.models.foreign;

import io.gatehouse.domain.signal.AbstentionReason;
import io.gatehouse.domain.signal.BundleRef;
import io.gatehouse.domain.signal.Deadline;
import io.gatehouse.domain.signal.FailureReason;
import io.gatehouse.models.batching.MicroBatcher;
import io.gatehouse.models.text.TextClassifier;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Shows a text to a foreign model, window by window; the worst of them speaks for each category. */
record TextJudge(
        BundleRef bundle,
        ForeignTokenizer tokenizer,
        OutputContract output,
        MicroBatcher<TokenWindow, float[]> batcher,
        Clock clock)
        implements Judge {

    /** Enough to fill a batch, few enough for the batcher's queue however many texts are read at once. */
    private static final int AHEAD = 8;

    private record Asked(TokenWindow window, CompletableFuture<float[]> answer) {}

    @Override
    public Judgement judge(String text, Deadline deadline)
            throws ExecutionException, InterruptedException, TimeoutException {
        if (text.length() > TextClassifier.LONGEST_TEXT) {
            return new Judgement.Refused(
                    FailureReason.TOO_LARGE,
                    "the text has " + text.length() + " characters; at most " + TextClassifier.LONGEST_TEXT
                            + " are scored");
        }
        if (text.codePoints().allMatch(TextJudge::isSpace)) {
            return new Judgement.Nothing(AbstentionReason.EMPTY_TEXT);
        }
        List<TokenWindow> windows =
                text.codePoints().anyMatch(Character::isLetterOrDigit) ? tokenizer.windows(text) : List.of();
        return windows.isEmpty()
                ? new Judgement.Nothing(AbstentionReason.TOO_LITTLE_TEXT)
                : new Judgement.Scores(read(windows, deadline).signals(bundle), List.of());
    }

    private static boolean isSpace(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
    }

    private Passages read(List<TokenWindow> windows, Deadline deadline)
            throws ExecutionException, InterruptedException, TimeoutException {
        Passages passages = new Passages(output);
        Queue<Asked> pending = new ArrayDeque<>();
        for (TokenWindow window : windows) {
            if (pending.size() == AHEAD) {
                collect(pending.remove(), passages, deadline);
            }
            pending.add(new Asked(window, batcher.submit(window, deadline)));
        }
        while (!pending.isEmpty()) {
            collect(pending.remove(), passages, deadline);
        }
        return passages;
    }

    private void collect(Asked asked, Passages passages, Deadline deadline)
            throws ExecutionException, InterruptedException, TimeoutException {
        long left = deadline.remaining(clock).toNanos();
        passages.add(asked.window(), asked.answer().get(left, TimeUnit.NANOSECONDS));
    }

    @Override
    public void close() {
        batcher.close();
    }
}
