package io.gatehouse.models.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.signal.Evidence;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TokenWindowTest {

    private static final Frame FRAME =
            Frame.of(new long[] {101, 7, 8, 102, 103}, new long[] {0, 1, 1, 2, 3}, new long[] {1, 0, 0, 1, 1});

    @Test
    void windowsShareTheirEndsAndTheLastEndsWithTheText() {
        assertThat(windows(10, 4, 1)).containsExactly("0-3", "3-6", "6-9");
        assertThat(windows(11, 4, 1)).containsExactly("0-3", "3-6", "6-9", "9-10");
        assertThat(windows(5, 4, 0)).containsExactly("0-3", "4-4");
    }

    @Test
    void aTextThatFitsIsOneWindow() {
        assertThat(windows(4, 4, 2)).containsExactly("0-3");
        assertThat(windows(1, 4, 2)).containsExactly("0-0");
    }

    @Test
    void aTextWithoutTokensHasNoWindow() {
        assertThat(windows(0, 4, 2)).isEmpty();
    }

    @Test
    void everyWindowStandsInTheFrameAndHasItsTypes() {
        TokenWindow window = TokenWindow.cut(text(2), FRAME, 4, 0).getFirst();

        assertThat(window.ids()).containsExactly(101, 0, 1, 102, 103);
        assertThat(window.types()).containsExactly(0, 1, 1, 2, 3);
    }

    @Test
    void aWindowIsShownFromItsFirstTokenToItsLast() {
        assertThat(TokenWindow.cut(text(10), FRAME, 4, 1).get(1).span(0.5)).hasValue(new Evidence.Span(30, 68, 0.5));
    }

    @Test
    void tokensThatStandForNothingAreNotShown() {
        TextTokens nowhere = new TextTokens(new long[] {1, 2}, new int[2], new int[2]);

        assertThat(TokenWindow.cut(nowhere, FRAME, 4, 1).getFirst().span(0.5)).isEmpty();
    }

    /** The first and the last token of each window. */
    private static List<String> windows(int tokens, int room, int overlap) {
        return TokenWindow.cut(text(tokens), FRAME, room, overlap).stream()
                .map(window -> window.ids()[1] + "-" + window.ids()[window.length() - 3])
                .toList();
    }

    /** Numbered tokens of eight characters with two between them. */
    private static TextTokens text(int tokens) {
        return new TextTokens(
                LongStream.range(0, tokens).toArray(),
                IntStream.range(0, tokens).map(i -> 10 * i).toArray(),
                IntStream.range(0, tokens).map(i -> 10 * i + 8).toArray());
    }
}
