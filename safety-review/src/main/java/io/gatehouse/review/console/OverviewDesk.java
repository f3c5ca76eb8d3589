package io.gatehouse.review.console;

import io.gatehouse.domain.policy.Action;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.review.agreement.AgreementView;
import io.gatehouse.review.agreement.Agreements;
import io.gatehouse.review.console.DayPlot.Series;
import io.gatehouse.review.console.LiveFigures.LiveFigure;
import io.gatehouse.store.appeal.AppealLedger;
import io.gatehouse.store.decision.DecisionTrend;
import io.gatehouse.store.review.Backlog;
import io.gatehouse.store.review.BacklogTrend;
import io.gatehouse.store.review.QualityLedger;
import io.gatehouse.store.review.ReviewLedger;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gathers what whoever oversees wants to see first. */
final class OverviewDesk {

    private final DecisionTrend decisions;
    private final BacklogTrend backlogs;
    private final ReviewLedger reviews;
    private final QualityLedger quality;
    private final AppealLedger appeals;
    private final Agreements agreements;
    private final LiveFigures live;
    private final Clock clock;

    OverviewDesk(
            DecisionTrend decisions,
            BacklogTrend backlogs,
            ReviewLedger reviews,
            QualityLedger quality,
            AppealLedger appeals,
            Agreements agreements,
            LiveFigures live,
            Clock clock) {
        this.decisions = decisions;
        this.backlogs = backlogs;
        this.reviews = reviews;
        this.quality = quality;
        this.appeals = appeals;
        this.agreements = agreements;
        this.live = live;
        this.clock = clock;
    }

    /** @param length how many days, today among them */
    Overview layOut(int length) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        List<LocalDate> days =
                today.minusDays(length - 1L).datesUntil(today.plusDays(1)).toList();
        Backlog cases = reviews.backlog();
        Backlog appealed = appeals.backlog();
        List<LiveFigure> audited = live.newest();
        Set<Category> met = audited.stream()
                .filter(OverviewDesk::tells)
                .map(LiveFigure::category)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Category.class)));
        return new Overview(
                length,
                cases.open(),
                age(cases),
                quality.disputed(),
                appealed.open(),
                age(appealed),
                actions(days),
                categories(days),
                backlog(days),
                agreement(length),
                rows(audited, figure -> met.contains(figure.category())),
                rows(audited, figure -> !met.contains(figure.category())));
    }

    /** Whether something was flagged for its category, or found of it. */
    private static boolean tells(LiveFigure figure) {
        return figure instanceof LiveFigure.Estimated found
                && (found.value() > 0 || !found.measure().equals("prevalence"));
    }

    private static List<FigureRow> rows(List<LiveFigure> figures, Predicate<LiveFigure> wanted) {
        return figures.stream().filter(wanted).map(FigureRow::of).toList();
    }

    private @Nullable String age(Backlog backlog) {
        return backlog.oldestOpenedAt()
                .map(opened -> Words.length(Duration.between(opened, clock.instant())))
                .orElse(null);
    }

    private Overview.Actions actions(List<LocalDate> days) {
        Map<Action, Map<LocalDate, Long>> counts = new EnumMap<>(Action.class);
        decisions
                .byAction(days.getFirst())
                .forEach(count -> counts.computeIfAbsent(count.action(), any -> new HashMap<>())
                        .put(count.day(), count.decisions()));
        List<Series> series = Arrays.stream(Action.values())
                .map(action -> series(action, counts.getOrDefault(action, Map.of())))
                .toList();
        return new Overview.Actions(
                series.stream().mapToLong(Series::sum).sum(),
                DayPlot.of("Decisions a day by action", days, series),
                series.stream()
                        .map(of -> new Overview.Key(of.kind(), of.name(), of.sum()))
                        .toList(),
                days.reversed().stream().map(day -> row(day, series)).toList());
    }

    private static Series series(Action action, Map<LocalDate, Long> counts) {
        return new Series(action.name().toLowerCase(Locale.ROOT), action.name(), counts);
    }

    private static Overview.ActionDay row(LocalDate day, List<Series> series) {
        return new Overview.ActionDay(
                Words.day(day), series.stream().map(of -> of.on(day)).toList());
    }

    /** What was found most often first. */
    private List<Overview.CategoryLine> categories(List<LocalDate> days) {
        Map<Category, Map<LocalDate, Long>> counts = decisions.byCategory(days.getFirst()).stream()
                .collect(Collectors.groupingBy(
                        DecisionTrend.CategoryCount::category,
                        () -> new EnumMap<>(Category.class),
                        Collectors.toMap(
                                DecisionTrend.CategoryCount::day,
                                DecisionTrend.CategoryCount::decisions,
                                Long::sum,
                                TreeMap::new)));
        return counts.entrySet().stream()
                .map(entry -> line(days, new Series("one", entry.getKey().wireName(), entry.getValue())))
                .sorted(Comparator.comparingLong(Overview.CategoryLine::decisions)
                        .reversed())
                .toList();
    }

    private static Overview.CategoryLine line(List<LocalDate> days, Series series) {
        String each = series.counts().entrySet().stream()
                .map(entry -> entry.getValue() + " on " + Words.day(entry.getKey()))
                .collect(Collectors.joining(", "));
        DayPlot plot = DayPlot.of("Decisions a day about " + series.name(), days, List.of(series));
        return new Overview.CategoryLine(series.name(), series.sum(), plot, each);
    }

    private Overview.Backlog backlog(List<LocalDate> days) {
        List<BacklogTrend.Day> trend = backlogs.days(days.getFirst(), days.getLast());
        Map<LocalDate, Long> waiting =
                trend.stream().collect(Collectors.toMap(BacklogTrend.Day::day, BacklogTrend.Day::waiting));
        DayPlot plot = DayPlot.of(
                "Cases without a verdict at the end of each day", days, List.of(new Series("one", "waiting", waiting)));
        return new Overview.Backlog(
                plot, trend.reversed().stream().map(OverviewDesk::row).toList());
    }

    private static Overview.BacklogDay row(BacklogTrend.Day day) {
        return new Overview.BacklogDay(Words.day(day.day()), day.opened(), day.closed(), day.waiting());
    }

    private List<FigureRow> agreement(int length) {
        AgreementView agreement = agreements.ofLast(String.valueOf(length));
        Stream<FigureRow> verdict =
                Stream.of(FigureRow.alpha("the verdict", agreement.verdict().krippendorffAlpha()));
        Stream<FigureRow> categories =
                agreement.categories().stream().map(of -> FigureRow.alpha(of.category(), of.krippendorffAlpha()));
        return Stream.concat(verdict, categories).toList();
    }
}
