package io.gatehouse.domain.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.gatehouse.domain.signal.FailureReason;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ContentItemTest {

    private static final Part TITLE = Part.text("title", "Hello");

    static Stream<Arguments> itemsThatCannotBe() {
        return Stream.of(
                refused("a content id has 1 to 256 characters, but was \" \"", () -> ContentItem.of(" ", TITLE)),
                refused("content item \"c\" has no parts", () -> ContentItem.of("c")),
                refused(
                        "content item \"c\" has two parts with the id \"title\"",
                        () -> ContentItem.of("c", TITLE, TITLE)),
                refused("a part's id has 1 to 128 characters, but was \"\"", () -> Part.text("", "Hello")),
                refused(
                        "part \"p\" of modality TEXT cannot carry Media",
                        () -> Part.media("p", Modality.TEXT, new byte[] {1})),
                refused(
                        "part \"p\" of modality AUDIO cannot carry Text",
                        () -> new Part("p", Modality.AUDIO, PartRole.MAIN, new PartContent.Text("Hello"))),
                refused(
                        "a role is 1 to 64 lower-case letters, digits, '_' or '-', starting with a letter, but was"
                                + " \"Cover Art\"",
                        () -> new PartRole("Cover Art")));
    }

    @ParameterizedTest
    @MethodSource("itemsThatCannotBe")
    void anItemThatCannotBeIsRefusedWithItsReason(String message, ThrowingCallable item) {
        assertThatIllegalArgumentException().isThrownBy(item).withMessage(message);
    }

    @Test
    void anItemOfWhichNothingElseIsKnownIsOfTypeOther() {
        ContentItem item = ContentItem.of("c", TITLE);

        assertThat(item.contentType()).isEqualTo(ContentType.OTHER);
        assertThat(item.parts()).containsExactly(TITLE);
        assertThat(item.territories()).isEmpty();
    }

    @Test
    void aPartOfAnyModalityMayBeUnavailable() {
        PartContent gone = new PartContent.Unavailable(FailureReason.TOO_LARGE, "Over 20 MB.");

        assertThat(new Part("p", Modality.TEXT, PartRole.MAIN, gone).content()).isEqualTo(gone);
        assertThat(new Part("p", Modality.VIDEO, PartRole.MAIN, gone).content()).isEqualTo(gone);
    }

    @Test
    void aClaimedMediaTypeIsNormalised() {
        assertThat(new PartContent.Media(new byte[0], Optional.of(" Audio/OGG ")).mediaType())
                .contains("audio/ogg");
    }

    private static Arguments refused(String message, ThrowingCallable item) {
        return Arguments.of(message, item);
    }
}
