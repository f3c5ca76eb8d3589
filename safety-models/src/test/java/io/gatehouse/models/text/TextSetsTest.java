package io.gatehouse.models.text;

import static io.gatehouse.domain.taxonomy.Category.HARASSMENT;
import static io.gatehouse.domain.taxonomy.Category.HATE;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.taxonomy.Category;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class TextSetsTest {

    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private Path folder;

    private Lexicon lexicon = new Lexicon();

    @BeforeEach
    void aLexiconOfTwoWords() throws IOException {
        Path lexicons = Files.createDirectories(folder.resolve("lexicons"));
        Files.writeString(lexicons.resolve("profanity_en.csv"), """
                text,canonical,other,more,category,severity
                blasted,blasted,,,other / general insult,Severe
                grumbler,grumbler,,,racial / ethnic slurs,Severe
                """);
        lexicon = Lexicon.read(folder);
    }

    @Test
    void whoeverIsAngryOrSwearsWithoutNamingPeopleDoesNotHate() {
        assertThat(forum("this printer makes me furious", "anger"))
                .containsEntry(HATE, false)
                .doesNotContainKey(HARASSMENT);
        assertThat(forum("that blasted bus again", "neutral"))
                .containsEntry(HATE, false)
                .doesNotContainKey(HARASSMENT);
    }

    @Test
    void whereAngerNamesPeopleNothingIsKnownOfHate() {
        assertThat(forum("these women again", "anger")).doesNotContainKey(HATE);
        assertThat(forum("immigrants, as always", "annoyance")).doesNotContainKey(HATE);
        assertThat(forum("what a grumbler", "anger")).doesNotContainKey(HATE);
    }

    @Test
    void aCalmCommentWithoutSuchWordsIsHarmless() {
        assertThat(forum("my neighbours are women from Ghana", "joy").values()).containsOnly(false);
    }

    private Map<Category, Boolean> forum(String text, String emotion) {
        return TextSets.ALL.stream()
                .filter(set -> set.file().equals("goemotions_traindev"))
                .findFirst()
                .orElseThrow()
                .mapping()
                .map(JSON.readTree("{\"emotions\": [\"" + emotion + "\"]}"), text, lexicon)
                .all();
    }
}
