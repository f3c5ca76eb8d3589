package io.gatehouse.review.wellbeing;

import io.gatehouse.store.wellbeing.Comfort;
import io.gatehouse.store.wellbeing.ComfortLedger;
import io.gatehouse.store.wellbeing.Exposure;
import io.gatehouse.store.wellbeing.ExposureLedger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** What one viewer saw, when they should rest, and how they want to meet pictures and sound. */
public final class Wellbeing {

    private static final int DAYS_OF_A_WEEK = 7;

    private final ExposureLedger exposures;
    private final ComfortLedger comforts;
    private final WellbeingSettings settings;
    private final Clock clock;

    Wellbeing(ExposureLedger exposures, ComfortLedger comforts, WellbeingSettings settings, Clock clock) {
        this.exposures = exposures;
        this.comforts = comforts;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What somebody saw in some time.
     *
     * @param labels how many they gave
     */
    public record Stretch(List<Exposure> seen, long labels) {}

    /**
     * That a break is due.
     *
     * @param grave how many grave parts somebody saw
     * @param within in how much time
     */
    public record Reminder(long grave, Duration within) {}

    /** Since midnight in UTC. */
    public Stretch today(String viewer) {
        return since(viewer, midnight());
    }

    /** Today and the six days before. */
    public Stretch week(String viewer) {
        return since(viewer, midnight().minus(Duration.ofDays(DAYS_OF_A_WEEK - 1)));
    }

    private Instant midnight() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                .atStartOfDay()
                .toInstant(ZoneOffset.UTC);
    }

    private Stretch since(String viewer, Instant since) {
        return new Stretch(exposures.seen(viewer, since), exposures.labels(viewer, since));
    }

    /** Empty while no break is due. */
    public Optional<Reminder> reminder(String viewer) {
        Instant since = clock.instant().minus(settings.within());
        long grave = exposures.seen(viewer, since).stream()
                .filter(this::isGrave)
                .mapToLong(Exposure::parts)
                .sum();
        return grave < settings.breakAfter() ? Optional.empty() : Optional.of(new Reminder(grave, settings.within()));
    }

    /** What no model judged may be anything. */
    private boolean isGrave(Exposure exposure) {
        return exposure.severity()
                .filter(severity -> severity < settings.graveFrom())
                .isEmpty();
    }

    /** The rule by which breaks are due, with how many grave parts in how much time. */
    public Reminder rule() {
        return new Reminder(settings.breakAfter(), settings.within());
    }

    public int graveFrom() {
        return settings.graveFrom();
    }

    public Comfort comfort(String viewer) {
        return comforts.of(viewer);
    }

    public void keep(String viewer, Comfort comfort) {
        comforts.keep(viewer, comfort);
    }
}
