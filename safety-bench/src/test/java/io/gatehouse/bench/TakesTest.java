package io.gatehouse.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TakesTest {

    private final AtomicLong time = new AtomicLong();
    private final AtomicInteger given = new AtomicInteger();

    @Test
    void allCasesAreTakenAndEachTakeIsTimed() {
        Takes.Taken taken =
                takes(reviewer -> Optional.of(id(given.getAndIncrement())), 50).by(4);

        assertThat(taken.cases()).hasSize(50).doesNotHaveDuplicates();
        assertThat(taken.givenTwice()).isZero();
        assertThat(taken.missing()).isZero();
        assertThat(taken.tally().count()).isEqualTo(50);
        assertThat(taken.tally().milliseconds(50)).isPositive();
    }

    @Test
    void aCaseThatIsGivenTwiceIsCounted() {
        Takes.Taken taken = takes(reviewer -> Optional.of(id(given.getAndIncrement() / 2)), 10)
                .by(2);

        assertThat(taken.givenTwice()).isEqualTo(5);
    }

    @Test
    void whoGetsNothingIsCounted() {
        Takes.Taken taken = takes(
                        reviewer -> Optional.of(id(given.getAndIncrement())).filter(id -> given.get() <= 7), 10)
                .by(1);

        assertThat(taken.missing()).isEqualTo(3);
        assertThat(taken.cases()).hasSize(7);
    }

    @Test
    void aDeskThatBreaksEndsTheRun() {
        Takes broken = takes(
                reviewer -> {
                    throw new IllegalStateException("no database");
                },
                10);

        assertThatThrownBy(() -> broken.by(2))
                .isInstanceOf(BenchException.class)
                .hasMessageContaining("no database");
    }

    private Takes takes(Takes.Desk desk, int wanted) {
        return new Takes(desk, () -> time.addAndGet(1_000_000), wanted);
    }

    private static UUID id(int number) {
        return new UUID(0, number);
    }
}
