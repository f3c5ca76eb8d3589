package io.gatehouse.models.text.normal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormalizedTextTest {

    private static final int TEXTS = 500;
    private static final int MEGABYTE = 1 << 20;

    private static final List<String> PIECES = List.of(
            "a",
            "I",
            "hate",
            "kill",
            "you",
            "ooo",
            "4",
            "1",
            "$",
            "@",
            "@b.com",
            "www.",
            "https://",
            " ",
            "  ",
            "\n",
            ".",
            "-",
            "!",
            "'",
            "\u200B",
            "\u00AD",
            "\u202E",
            "\u2066",
            "\u0301",
            "\u0489",
            "\u20E3",
            "ﬁ",
            "ﷺ",
            "㎏",
            "½",
            "İ",
            "ẞ",
            "а",
            "к",
            "Ω",
            "Ａ",
            "ᴋ",
            "🅺",
            "😀",
            "\uD83D",
            "\uDE00",
            "हि",
            "が",
            "שלום",
            "\u0000",
            "\u0085",
            "\uFFFF");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I h4t3 wоm.en, k i l l them allll!! | i hate women, kill them all!!",
                "Ｙｏｕ st\u200Bup1d 1d10t | you stupid idiot",
                "#killthemall @someone 10am | #kill them all @someone 10am"
            })
    void disguisesMayBeMixed(String text, String lifted) {
        assertThat(Lifted.text(text)).isEqualTo(lifted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"it's fine. i don't mind, see you at 10:30!", "hello, world", "?!., ;:", "😀😀 👍", " ", ""})
    void plainTextIsLeftAlone(String text) {
        assertThat(Lifted.text(text)).isEqualTo(text);
    }

    @Test
    void charactersOfAnyTextLieInIt() {
        texts().forEach(text -> {
            NormalizedText normalized = NormalizedText.of(text);
            for (int i = 0; i < normalized.text().length(); i++) {
                assertThat(normalized.beginOf(i)).as(text).isBetween(0, normalized.endOf(i));
                assertThat(normalized.endOf(i)).as(text).isLessThanOrEqualTo(text.length());
            }
        });
    }

    @Test
    void whereNothingIsTurnedRoundTheyLieThereInOrder() {
        texts().stream().filter(text -> text.indexOf('\u202E') < 0).forEach(text -> {
            NormalizedText normalized = NormalizedText.of(text);
            int begin = 0;
            for (int i = 0; i < normalized.text().length(); i++) {
                assertThat(normalized.beginOf(i)).as(text).isGreaterThanOrEqualTo(begin);
                begin = normalized.beginOf(i);
            }
        });
    }

    @Test
    void theSameTextIsReadTheSameWhateverWasReadBefore() {
        Map<String, String> forwards = new HashMap<>();
        texts().forEach(text -> forwards.put(text, read(text)));

        texts().reversed().forEach(text -> assertThat(read(text)).isEqualTo(forwards.get(text)));
    }

    @Test
    void oneLetterWithoutEndIsTwo() {
        assertThat(Lifted.text("a".repeat(MEGABYTE))).isEqualTo("aa");
    }

    @Test
    void aRowOfLettersWithoutEndIsOneWord() {
        assertThat(Lifted.text("a a a a ".repeat(MEGABYTE / 8)).strip()).isEqualTo("aa");
    }

    @Test
    void aTextOfDotsStaysOne() {
        assertThat(Lifted.text(".".repeat(MEGABYTE))).isEqualTo(".".repeat(MEGABYTE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"!", "+", "0 1 ", ".@", "q@q "})
    void signsAndDigitsWithoutEndStayWhatTheyAre(String signs) {
        String text = signs.repeat(MEGABYTE / signs.length());

        assertThat(Lifted.text(text)).hasSameSizeAs(text);
    }

    @Test
    void marksWithoutEndAreOneLetter() {
        assertThat(Lifted.text("e" + "\u0301".repeat(MEGABYTE))).isEqualTo("e");
    }

    /** Also those that no block, and no version of Unicode, knows yet. */
    @Test
    void everyCodePointCanBeRead() {
        int room = 4096;
        for (int from = 0; from <= Character.MAX_CODE_POINT; from += room) {
            String text = IntStream.range(from, from + room)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();

            assertThat(NormalizedText.of(text).text()).as("from U+%X", from).isNotNull();
        }
    }

    @Test
    void wordsAndEmojiWithoutEndStayWhatTheyAre() {
        String words = "well, ok? 😀 ".repeat(MEGABYTE / 16);

        assertThat(Lifted.text(words)).isEqualTo(words);
    }

    private static List<String> texts() {
        return IntStream.range(0, TEXTS).mapToObj(NormalizedTextTest::text).toList();
    }

    private static String text(int seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(40); i >= 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    /** The normalised text and all that it points at. */
    private static String read(String text) {
        NormalizedText normalized = NormalizedText.of(text);
        return IntStream.range(0, normalized.text().length())
                .mapToObj(i ->
                        normalized.text().charAt(i) + "[" + normalized.beginOf(i) + "," + normalized.endOf(i) + ")")
                .toList()
                .toString();
    }
}
