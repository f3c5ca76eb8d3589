package io.gatehouse.review.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.content.Part;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.store.review.LabelPlace;
import io.gatehouse.store.review.LabelSpan;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Stretches and boxes in the form of a label. */
class MarksFormTest extends PageTest {

    @Test
    void stretchesAndBoxesAreStoredAsRestStoresThem() {
        UUID overRest = media();
        assertThat(http.post()
                        .uri("/reviews/" + overRest + "/labels")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("""
                                {"reviewer": "ben", "verdict": "VIOLATION", "spans": [
                                  {"partId": "cover", "x": 0.2, "y": 0.3, "width": 0.4, "height": 0.5, "category": "weapons"},
                                  {"partId": "song", "startMs": 3000, "endMs": 6500, "category": "hate"},
                                  {"partId": "song", "startMs": 65200, "endMs": 66000, "category": "hate"}]}"""))
                .hasStatus(201);
        UUID caseId = held("ada", media());

        assertThat(label(
                        "ada",
                        caseId,
                        "verdict=VIOLATION&span=box 0.2 0.3 0.4 0.5 cover&spanCategory=weapons"
                                + "&stretch=song&stretchFrom=0:03.0&stretchTo=6,5&stretchCategory=hate"
                                + "&stretch=song&stretchFrom=1:05.2&stretchTo=66&stretchCategory=hate"
                                + "&stretch=song&stretchFrom=&stretchTo=&stretchCategory=spam"))
                .hasStatus(302);

        assertThat(spans(caseId))
                .isEqualTo(spans(overRest))
                .contains(
                        new LabelSpan("cover", new LabelPlace.Box(0.2, 0.3, 0.4, 0.5), Category.WEAPONS),
                        new LabelSpan("song", new LabelPlace.Time(65_200, 66_000), Category.HATE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "stretch=song&stretchFrom=0:06.0&stretchTo=0:03.0|it begins at 0:06.0, but ends at 0:03.0",
                "stretch=song&stretchFrom=5&stretchTo=5|the end must come later",
                "stretch=song&stretchFrom=-1&stretchTo=5|where it begins: -1 lies before the beginning",
                "stretch=song&stretchFrom=5&stretchTo=25:00:00|where it ends: must be a whole number from 0 to 86400000",
                "stretch=song&stretchFrom=soon&stretchTo=5|&quot;soon&quot; is no time; write it as 1:05.2",
                "stretch=song&stretchFrom=3&stretchTo=|say where it ends",
                "stretch=sogn&stretchFrom=3&stretchTo=5|the item has no part &quot;sogn&quot;; did you mean &quot;song&quot;",
                "stretch=cover&stretchFrom=3&stretchTo=5|what is meant of a picture is said with x, y, width, height",
                "span=box 0.9 0.1 0.2 0.2 cover|nor reach beyond the picture",
                "span=box -0.1 0.1 0.2 0.2 cover|must be a number from 0 to 1",
                "span=box a b c d cover|must be a number from 0 to 1",
                "span=box 0.1 0.1 0.2 0.2 song|what is meant of a recording is said with startMs, endMs",
                "span=box 0.1 0.1 0.2 0.2 nowhere|the item has no part",
                "span=box 0.1|is missing",
                "span=box 0.1 0.1 0.2 0.2 cover&spanCategory=|say what it shows",
                "stretch=song&stretchFrom=3&stretchTo=5&stretchCategory=|say what it shows"
            })
    void whatIsWrongOfAMarkIsSaidBesideItAndNothingIsLost(String mark, String complaint) {
        UUID caseId = held("ada", media());
        String right = "&stretch=song&stretchFrom=1&stretchTo=2&stretchCategory=spam";

        assertThat(label(
                        "ada",
                        caseId,
                        "verdict=UNSURE&note=kept&" + mark + "&spanCategory=hate&stretchCategory=hate" + right))
                .hasStatus(422)
                .bodyText()
                .contains("Nothing was stored", complaint, ">kept</textarea>")
                .contains(List.of(mark.replaceAll("[^=&]*=", "").split("&")))
                .containsPattern("name=\"stretchTo\"[^>]* value=\"2\"");
        assertThat(reviews.labels(caseId)).isEmpty();
    }

    @Test
    void aLabelThatIsTakenBackBringsItsMarksBack() {
        UUID caseId = held("ada", media());
        String marks = "span=box 0.25 0.5 0.125 0.0625 cover&spanCategory=hate"
                + "&stretch=song&stretchFrom=1:05.021&stretchTo=1:06.000&stretchCategory=spam";
        assertThat(label("ada", caseId, "verdict=VIOLATION&" + marks)).hasStatus(302);
        LabelDraft again = LabelDraft.of(reviews.labels(caseId).getFirst().content());

        assertThat(again.spans())
                .containsExactly(
                        new MarkedBox("box 0.25 0.5 0.125 0.0625 cover", "hate"),
                        new MarkedStretch("song", "1:05.021", "1:06.000", "spam"));
    }

    @Test
    void whoeverMayNotLabelIsOfferedNoMarks() {
        UUID caseId = media();
        assertThat(as("ben", "/console/cases/" + caseId)).bodyText().doesNotContain("data-in", "data-box");
        held("ada", caseId);
        assertThat(as("ada", "/console/cases/" + caseId)).bodyText().contains("data-in", "data-box");
        assertThat(as("ben", "/console/cases/" + caseId)).bodyText().doesNotContain("data-in", "data-box");
    }

    private UUID media() {
        return desk.open(
                Desk.item(
                        "medial",
                        "artist-7",
                        Part.media("cover", Modality.IMAGE, PNG),
                        Part.media("song", Modality.AUDIO, Recording.ofSeconds(1))),
                Desk.scored("cover", Modality.IMAGE, Category.WEAPONS, 0.9),
                Desk.scored("song", Modality.AUDIO, Category.INAUTHENTIC, 0.7));
    }

    private List<LabelSpan> spans(UUID caseId) {
        return reviews.labels(caseId).getFirst().content().spans();
    }

    private MvcTestResult label(String who, UUID caseId, String form) {
        return label(who, caseId, form.split("[=&]", -1));
    }
}
