package io.gatehouse.models.media.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.ProtocolException;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextReplyTest {

    private static final Reply.Word WORD = new Reply.Word(1, "naïve", 0.5f, 3, 4, 50, 20);

    @Test
    void wordsComeThroughThePipeAsTheyWere() throws IOException {
        Reply.Text text = new Reply.Text(false, List.of(WORD, new Reply.Word(2, "x", 1, 0, 0, 1, 1)));

        assertThat(throughThePipe(text)).isEqualTo(text);
    }

    static Stream<Reply.Word> lies() {
        return Stream.of(
                new Reply.Word(-1, "word", 0.5f, 3, 4, 50, 20),
                new Reply.Word(1, "", 0.5f, 3, 4, 50, 20),
                new Reply.Word(1, "w".repeat(Reply.MAX_WORD + 1), 0.5f, 3, 4, 50, 20),
                new Reply.Word(1, "word", Float.NaN, 3, 4, 50, 20),
                new Reply.Word(1, "word", 1.5f, 3, 4, 50, 20),
                new Reply.Word(1, "word", 0.5f, -3, 4, 50, 20),
                new Reply.Word(1, "word", 0.5f, 3, 4, 0, 20),
                new Reply.Word(1, "word", 0.5f, 3, 4, 50, Reply.MAX_READ_SIDE + 1));
    }

    @ParameterizedTest
    @MethodSource("lies")
    void aWordThatCannotBeIsNoAnswer(Reply.Word lie) {
        assertThatThrownBy(() -> throughThePipe(new Reply.Text(true, List.of(lie))))
                .isInstanceOf(ProtocolException.class);
    }

    @Test
    void moreWordsThanAPictureHoldsAreNoAnswer() {
        Reply.Text flood = new Reply.Text(true, Collections.nCopies(Reply.MAX_WORDS + 1, WORD));

        assertThatThrownBy(() -> throughThePipe(flood)).isInstanceOf(ProtocolException.class);
    }

    @Test
    void aPictureIsAsLargeAsItsBytes() {
        Request.Read small = new Request.Read(2, 2, 100);

        assertThatIllegalArgumentException().isThrownBy(() -> new Request(small, 100, 100, 11));
        assertThat(new Request(small, 100, 100, 12).mediaBytes()).isEqualTo(12);
        assertThatIllegalArgumentException().isThrownBy(() -> new Request.Read(40_000, 40_000, 100));
    }

    private static Reply throughThePipe(Reply reply) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        reply.write(new DataOutputStream(bytes));
        return Reply.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    }
}
