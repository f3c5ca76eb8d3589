package io.gatehouse.domain.policy;

import static io.gatehouse.domain.policy.Inputs.anItem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.gatehouse.domain.content.ContentType;
import io.gatehouse.domain.taxonomy.Category;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds docs/policies.md to what the code does. */
class PolicyDocumentTest {

    private static final String DOCUMENT = read(Path.of("..", "docs", "policies.md"));

    @Test
    void theSamplePolicyLoadsAndDoesWhatItSays() {
        Policy sample = new PolicyLoader().load(blocks("yaml").getFirst());

        Decision cover = sample.decide(anItem().ofType(ContentType.COVER_ART)
                .scored("cover", Category.HATE, 0.4)
                .input());
        Decision german = sample.decide(
                anItem().in("DE").scored("text", Category.SPAM, 0.8).input());

        assertThat(cover.reasons()).extracting(Reason::rule).containsExactly("hate-cover-review");
        assertThat(german.reasons()).extracting(Reason::rule).containsExactly("spam-in-germany-review");
    }

    @Test
    void theSampleObligationsFitTheDefaultPolicy() {
        String source = DefaultRules.source() + blocks("yaml").get(2);

        assertThat(new PolicyLoader().load(source).obligations())
                .extracting(Obligation::id)
                .containsExactly("hate-block-precision", "self-harm-recall", "review-load");
    }

    @Test
    void theFaultySampleIsRefusedInTheseWords() {
        String faulty = blocks("yaml").get(1);

        assertThat(catchThrowableOfType(PolicyException.class, () -> new PolicyLoader().load(faulty)))
                .hasMessage(blocks("text").getFirst());
    }

    @Test
    void everyContentTypeIsNamed() {
        for (ContentType type : ContentType.values()) {
            assertThat(DOCUMENT).contains("`\"" + type.name().toLowerCase(java.util.Locale.ROOT) + "\"`");
        }
    }

    private static List<String> blocks(String language) {
        return Pattern.compile("(?s)```" + language + "\n(.*?)```")
                .matcher(DOCUMENT)
                .results()
                .map(block -> block.group(1))
                .toList();
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
