package io.gatehouse.models.text.normal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/h4t3?k.i.l.l=1",
                "http://t.co/a1b2c3",
                "www.example.com/ihatewomen",
                "me@example.org",
                "foo.bar@mail.co.uk",
                "write to k1ll.them_all@example.org"
            })
    void linksAndMailAddressesAreLeftAsTheyAre(String text) {
        assertThat(Lifted.text(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "h4t3 https://example.org/h4t3 h4t3 | hate https://example.org/h4t3 hate",
                "see(www.example.com/h4t3) k.i.l.l | see(www.example.com/h4t3) kill",
                "h4t3 me@example.org, ihateyou | hate me@example.org, i hate you"
            })
    void wordsAroundThemAreLifted(String text, String lifted) {
        assertThat(Lifted.text(text)).isEqualTo(lifted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"ihateyou:// | i hate you://", "h@te you | hate you", "h@te. | hate."})
    void whatOnlyResemblesOneIsLifted(String text, String lifted) {
        assertThat(Lifted.text(text)).isEqualTo(lifted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hate | h4t3 | see https://example.org h4t3 it",
                "https://example.org | HTTPS://Example.org | see HTTPS://Example.org"
            })
    void wordsBehindALinkPointAtTheirPlace(String word, String origin, String original) {
        assertThat(Lifted.originOf(word, original)).isEqualTo(origin);
    }
}
