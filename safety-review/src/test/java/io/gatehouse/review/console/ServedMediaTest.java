package io.gatehouse.review.console;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.content.Part;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.store.audit.ViewLedger;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Pictures and sound as the console hands them out. */
class ServedMediaTest extends PageTest {

    @Test
    void mediaIsHandedOutInRangesSealedAndKeptByNoCache() {
        String media = media(Part.media("cover", Modality.IMAGE, PNG));

        MvcTestResult whole = as("ada", media).exchange();
        assertThat(whole).hasStatusOk().hasContentType("image/png");
        assertThat(whole.getResponse().getContentAsByteArray()).isEqualTo(PNG);
        assertThat(whole.getResponse().getHeader("Content-Security-Policy")).isEqualTo("default-src 'none'; sandbox");
        assertThat(whole.getResponse().getHeader("Cache-Control")).contains("no-store");
        assertThat(whole.getResponse().getHeader("X-Content-Type-Options")).isEqualTo("nosniff");

        MvcTestResult piece = as("ada", media).header("Range", "bytes=2-4").exchange();
        assertThat(piece).hasStatus(206);
        assertThat(piece.getResponse().getContentAsByteArray()).isEqualTo(new byte[] {PNG[2], PNG[3], PNG[4]});
        assertThat(desk.count("content_view")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=0-", "bytes=1-", "bytes=-999999999", "bytes=2-4", "bytes=0-0,2-"})
    void whateverIsFetchedOfItIsALook(String range) {
        String media = media(Part.media("cover", Modality.IMAGE, PNG));

        assertThat(as("ada", media).header("Range", range)).hasStatus(206);

        assertThat(desk.count("content_view where viewer = 'ada' and part_id = 'cover'"))
                .isEqualTo(1);
    }

    @Test
    void thePiecesOfOnePlaybackAreOneLookAndLaterOnesAnother() {
        String media = media(Part.media("cover", Modality.IMAGE, PNG));
        as("ada", media).header("Range", "bytes=4-9").exchange();
        as("ada", media).header("Range", "bytes=10-19").exchange();
        as("ben", media).header("Range", "bytes=10-19").exchange();
        assertThat(desk.count("content_view")).isEqualTo(2);

        clock.forward(ViewLedger.ONE_LOOK);
        as("ada", media).header("Range", "bytes=20-29").exchange();

        assertThat(desk.count("content_view")).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
                "<html><script>alert(1)</script></html>",
                "no picture at all"
            })
    void whatIsNoPictureIsNeverHandedToTheBrowserAsOne(String bytes) {
        String media =
                media(Part.media("cover", Modality.IMAGE, bytes.getBytes(java.nio.charset.StandardCharsets.UTF_8)));

        assertThat(as("ada", media)).hasStatus(404);
    }

    @ParameterizedTest
    @CsvSource({
        "isom, video/mp4",
        "iso2, video/mp4",
        "iso6, video/mp4",
        "mp41, video/mp4",
        "mp42, video/mp4",
        "avc1, video/mp4",
        "'M4V ', video/mp4",
        "'qt  ', video/quicktime"
    })
    void aVideoIsHandedOutAsWhatItSaysItIs(String brand, String type) {
        byte[] bytes = ("\0\0\0\u0018ftyp" + brand + "\0\0\2\0" + brand + "mp41").getBytes(ISO_8859_1);

        assertThat(as("ada", media(Part.media("clip", Modality.VIDEO, bytes))))
                .hasStatusOk()
                .hasContentType(type);
    }

    @Test
    void aCoverIsHandedOutAsPicturesAre() {
        String cover = media(Part.media("song", Modality.AUDIO, new byte[9])).replace("/media", "/covers/1");

        MvcTestResult whole = as("ada", cover).exchange();
        assertThat(whole).hasStatusOk().hasContentType("image/png");
        assertThat(whole.getResponse().getContentAsByteArray()).isEqualTo(PNG);
        assertThat(whole.getResponse().getHeader("Content-Security-Policy")).isEqualTo("default-src 'none'; sandbox");
        assertThat(desk.count("content_view where viewer = 'ada' and part_id = 'song'"))
                .isEqualTo(1);
        assertThat(as("pia", cover)).hasStatus(403);
        assertThat(as("ada", cover.replace("/covers/1", "/covers/2"))).hasStatus(404);
        assertThat(as("ada", cover.replace("/covers/1", "/covers/0"))).hasStatus(404);
    }

    @Test
    void aPictureHasNoCover() {
        assertThat(as("ada", media(Part.media("front", Modality.IMAGE, PNG)).replace("/media", "/covers/1")))
                .hasStatus(404);
    }

    @Test
    void mediaThatIsNotThereIsNotFound() {
        String media = media(Part.media("cover", Modality.IMAGE, PNG));

        assertThat(as("ada", media.replace("/parts/1/", "/parts/2/"))).hasStatus(404);
        assertThat(as("ada", media.replace("/parts/1/", "/parts/0/"))).hasStatus(404);
        assertThat(as("pia", media)).hasStatus(403);
        assertThat(http.get().uri(media)).hasRedirectedUrl("/console/sign-in");
    }

    private String media(Part part) {
        UUID caseId = desk.open(
                Desk.item("pictured", "c", part), Desk.scored(part.id(), part.modality(), Category.WEAPONS, 0.9));
        return "/console/scans/" + reviews.find(caseId).orElseThrow().scanId() + "/parts/1/media";
    }
}
