package io.gatehouse.review.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.content.ContentItem;
import io.gatehouse.domain.content.ContentType;
import io.gatehouse.domain.content.Part;
import io.gatehouse.domain.taxonomy.Category;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The queue by category and language, from one case to the next. */
class FilteredQueueTest extends PageTest {

    private static final String SPAM = "?category=spam";

    @Test
    void theQueueShowsWhatFitsAndForHowLongThatWaits() {
        desk.hate("hateful");
        spam("unwanted", "pt-BR");

        assertThat(as("ada", "/console" + SPAM))
                .hasStatusOk()
                .bodyText()
                .contains("One case waits that fits the filter", "unwanted", "<option value=\"spam\" selected")
                .doesNotContain("hateful");
        assertThat(as("ada", "/console?language=pt"))
                .bodyText()
                .contains("unwanted", "value=\"pt\"")
                .doesNotContain("hateful");
        assertThat(as("ada", "/console?category=violence")).bodyText().contains("No such case.");
        assertThat(as("ada", "/console")).bodyText().contains("2 cases wait", "hateful", "unwanted");
    }

    @Test
    void theFilterGoesWithTheReviewerFromCaseToCase() {
        UUID first = spam("first", "en");
        desk.hate("hateful");
        UUID second = spam("second", "en");

        assertThat(post("ada", "/console/next" + SPAM)).hasRedirectedUrl("/console/cases/" + first + SPAM);
        assertThat(as("ada", "/console/cases/" + first + SPAM)).bodyText().contains("/label" + SPAM, "/release" + SPAM);
        assertThat(label("ada", first, "verdict", "VIOLATION", "category", "spam", "then", "next"))
                .hasRedirectedUrl("/console/cases/" + second + SPAM);
        assertThat(post("ada", "/console/cases/" + second + "/extend" + SPAM))
                .hasRedirectedUrl("/console/cases/" + second + SPAM);
        assertThat(post("ada", "/console/cases/" + second + "/skip" + SPAM, "reason", "I know him."))
                .hasRedirectedUrl("/console" + SPAM);
        assertThat(post("ada", "/console/next" + SPAM))
                .hasRedirectedUrl("/console" + SPAM)
                .flash()
                .containsEntry("notice", "Nothing waits that fits the filter and that you may be offered.");
    }

    @Test
    void whereNothingMoreFitsTheLabelIsStoredAndThatIsTold() {
        UUID only = spam("only", "en");
        desk.hate("hateful");
        post("ada", "/console/next" + SPAM);

        assertThat(label("ada", only, "verdict", "VIOLATION", "category", "spam"))
                .hasRedirectedUrl("/console" + SPAM)
                .flash()
                .containsEntry(
                        "notice",
                        "Your label is stored. Nothing waits that fits the filter and that you may be offered.");
    }

    @Test
    void aFilterThatIsNoneIsToldOnThePageAndLeftOut() {
        desk.hate("hateful");

        assertThat(as("ada", "/console?category=haet"))
                .hasStatus(422)
                .bodyText()
                .contains("Nothing is filtered: no category is called", "haet", "hateful", "<title>Queue");
        assertThat(as("ada", "/console?language=%3Cscript%3E"))
                .hasStatus(422)
                .bodyText()
                .contains("is no language tag", "hateful")
                .doesNotContain("<script>&quot;", "\"<script>\"");
        assertThat(post("ada", "/console/next?category=haet"))
                .hasRedirectedUrl("/console?category=haet")
                .flash()
                .hasEntrySatisfying(
                        "notice", said -> assertThat(said).asString().startsWith("No case was taken: no category"));
        assertThat(leases.heldBy("ada")).isEmpty();
    }

    @Test
    void whatStandsInAnAddressStaysThere() {
        assertThat(new QueueFilter("a&b={c}", " pt ").on("/console?status=open"))
                .isEqualTo("/console?status=open&category=a%26b%3D%7Bc%7D&language=pt");
        assertThat(QueueFilter.NONE.on("/console")).isEqualTo("/console");
    }

    private UUID spam(String contentId, String language) {
        return desk.open(
                new ContentItem(
                        contentId,
                        ContentType.COMMENT,
                        Optional.empty(),
                        Set.of(),
                        Optional.of(language),
                        List.of(Part.text("comment", "Win a prize now!"))),
                Desk.textual("comment", "Win a prize now!", Category.SPAM, 0.8));
    }
}
