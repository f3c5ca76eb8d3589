package io.gatehouse.api.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.content.PartContent;
import io.gatehouse.domain.fault.Fault;
import io.gatehouse.domain.fault.InvalidRequestException;
import io.gatehouse.store.scan.NewScan;
import io.gatehouse.store.scan.PartPayload;
import io.gatehouse.store.scan.SubmittedPart;
import jakarta.servlet.http.Part;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockPart;

class FormTest {

    private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452");

    private final Intake intake = new Intake(TestRules.rules());

    @Test
    void everyFieldOfABareFormIsAPart() {
        NewScan scan = intake.fromForm(List.of(field("text", "hello"), file("file", "cover.png", PNG)));

        assertThat(scan.submission().parts()).extracting(SubmittedPart::id).containsExactly("text", "file");
        assertThat(scan.submission().parts())
                .extracting(SubmittedPart::modality)
                .containsExactly(Modality.TEXT, Modality.IMAGE);
        assertThat(scan.submission().parts().getFirst().payload())
                .isEqualTo(new PartPayload.Inline(new PartContent.Text("hello")));
    }

    @Test
    void theSameUploadIsTheSameContent() {
        String first =
                intake.fromForm(List.of(field("text", "hello"))).submission().contentId();

        assertThat(first).startsWith("upload-").hasSize(39);
        assertThat(intake.fromForm(List.of(field("text", "hello"))).submission().contentId())
                .isEqualTo(first);
        assertThat(intake.fromForm(List.of(field("text", "hullo"))).submission().contentId())
                .isNotEqualTo(first);
    }

    @Test
    void aFieldNameMayComeTwice() {
        assertThat(intake.fromForm(List.of(field("text", "one"), field("text", "two")))
                        .submission()
                        .parts())
                .extracting(SubmittedPart::id)
                .containsExactly("text", "text-2");
    }

    /** The name lies in some of these; the bytes do not. */
    @ParameterizedTest
    @CsvSource({
        "89504e470d0a1a0a0000000d49484452, song.mp3, audio/mpeg, IMAGE",
        "ffd8ffe000104a46494600010101, a.jpg, image/jpeg, IMAGE",
        "524946462400000057415645666d7420, a.wav, application/octet-stream, AUDIO",
        "664c614300000022, a.flac, audio/flac, AUDIO",
        "49443303000000000000, a.mp3, audio/mpeg, AUDIO",
        "4f676753000200000000000000001234, song.ogg, audio/ogg, AUDIO",
        "000000206674797069736f6d0000020069736f6d, clip.mp4, video/mp4, VIDEO",
        "000000206674797069736f6d0000020069736f6d, song.m4a, audio/mp4, AUDIO",
        "1a45dfa3934282886d6174726f736b61, clip.mkv, video/x-matroska, VIDEO",
        "68656c6c6f20776f726c64, note.png, image/png, TEXT",
    })
    void theModalityIsToldByTheBytes(String hex, String name, String claimed, Modality modality) {
        MockPart part = file("file", name, HexFormat.of().parseHex(hex));
        part.getHeaders().setContentType(MediaType.parseMediaType(claimed));

        assertThat(intake.fromForm(List.of(part))
                        .submission()
                        .parts()
                        .getFirst()
                        .modality())
                .isEqualTo(modality);
    }

    @Test
    void aFileThatIsNoMediumIsAFaultThatNamesWhatItIs() {
        byte[] zip = HexFormat.of().parseHex("504b0304140000000800");

        assertThat(faultsOf(file("file", "song.zip", zip))).singleElement().satisfies(fault -> {
            assertThat(fault.pointer()).isEqualTo("/file");
            assertThat(fault.detail()).startsWith("is of type application/zip");
        });
    }

    @Test
    void badFilesAreFaultsAllAtOnce() {
        assertThat(faultsOf(
                        file("empty", "a.png", new byte[0]),
                        file("huge", "b.png", new byte[3001]),
                        field("latin", "Zo\u00eb".getBytes(StandardCharsets.ISO_8859_1))))
                .containsExactly(
                        new Fault("/empty", "the file is empty (0 bytes)"),
                        new Fault("/huge", "the file has 3001 bytes; at most 3000 are taken"),
                        new Fault("/latin", "is not valid UTF-8 at byte 2"));
    }

    @Test
    void aFormWithNothingInItIsAFault() {
        assertThat(faultsOf()).extracting(Fault::pointer).containsExactly("");
    }

    @Test
    void aRequestNamesItsFiles() {
        NewScan scan = intake.fromForm(List.of(field("request", """
                        { "contentId": "c", "parts": [ { "id": "cover", "modality": "image", "upload": "f" } ] }"""), file("f", "x", PNG)));

        assertThat(scan.submission().parts()).singleElement().satisfies(part -> {
            assertThat(part.modality()).isEqualTo(Modality.IMAGE);
            assertThat(((PartContent.Media) ((PartPayload.Inline) part.payload()).content()).bytes())
                    .isEqualTo(PNG);
        });
    }

    @Test
    void filesThatNobodyNamesAndNamesWithoutAFileAreFaults() {
        assertThat(faultsOf(field("request", """
                                { "contentId": "c",
                                  "parts": [ { "id": "cover", "modality": "image", "upload": "cover" } ] }"""), file("clip", "x", PNG)))
                .extracting(Fault::detail)
                .containsExactly(
                        "no file of the form is called \"cover\"; the request carries clip",
                        "the file \"clip\" was sent, but no part names it with \"upload\"");
    }

    @Test
    void aFormAndAJsonThatSayTheSameHaveTheSameFingerprint() {
        NewScan asForm = intake.fromForm(
                List.of(field("request", """
                        { "contentId": "c", "parts": [ { "id": "t", "modality": "text", "upload": "f" } ] }"""), file("f", "t.txt", "hello".getBytes(StandardCharsets.UTF_8))));
        NewScan asJson = intake.fromForm(List.of(field("request", """
                { "contentId": "c", "parts": [ { "id": "t", "modality": "text", "text": "hello" } ] }""")));

        assertThat(Fingerprint.of(asForm)).isEqualTo(Fingerprint.of(asJson));
    }

    @Test
    void aContentTypeThatIsNoneIsAFault() {
        Part part = new MockPart("f", "x", PNG) {
            @Override
            public String getContentType() {
                return "a\0b";
            }
        };

        assertThat(faultsOf(part))
                .containsExactly(
                        new Fault("/f", "the Content-Type \"a?b\" is no media type; one looks like audio/ogg"));
    }

    private List<Fault> faultsOf(Part... form) {
        return catchThrowableOfType(InvalidRequestException.class, () -> intake.fromForm(List.of(form)))
                .faults();
    }

    private static MockPart field(String name, String text) {
        return field(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static MockPart field(String name, byte[] text) {
        return new MockPart(name, text);
    }

    private static MockPart file(String name, String fileName, byte[] bytes) {
        return new MockPart(name, fileName, bytes);
    }
}
