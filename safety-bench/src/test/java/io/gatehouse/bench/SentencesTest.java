package io.gatehouse.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SentencesTest {

    static Stream<Sentences> files() {
        return Stream.of(Sentences.harmless(), Sentences.harmful());
    }

    @ParameterizedTest
    @MethodSource("files")
    void eachIsThereOnceAndIsALineOfPlainWords(Sentences sentences) {
        assertThat(sentences.all())
                .hasSizeGreaterThanOrEqualTo(25)
                .doesNotHaveDuplicates()
                .allSatisfy(sentence ->
                        assertThat(sentence).isEqualTo(sentence.strip()).doesNotContain("  "));
    }

    @Test
    void aPickIsNoLongerThanAskedFor() {
        Sentences sentences = Sentences.harmless();

        assertThat(sentences.pick(5, RandomGenerator.getDefault()))
                .satisfies(sentence -> assertThat(Sentences.words(sentence)).isEqualTo(5));
        assertThat(sentences.pick(4, RandomGenerator.getDefault())).isEmpty();
    }
}
