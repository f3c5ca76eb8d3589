package io.gatehouse.review.agreement;

import io.gatehouse.domain.fault.Fault;
import io.gatehouse.domain.fault.InvalidRequestException;
import io.gatehouse.review.agreement.AgreementView.CategoryView;
import io.gatehouse.review.agreement.AgreementView.CoefficientView;
import io.gatehouse.review.agreement.AgreementView.PairView;
import io.gatehouse.review.agreement.AgreementView.ReliabilityView;
import io.gatehouse.review.agreement.AgreementView.ScaleView;
import io.gatehouse.review.agreement.KrippendorffAlpha.Scale;
import io.gatehouse.store.review.Judgement;
import io.gatehouse.store.review.ReviewLedger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** How far reviewers agree, for REST and the console alike. */
public final class Agreements {

    /** More would be slow, and the interval hardly narrower. */
    private static final int MOST_LABELS = 20_000;

    private static final int MOST_PAIRS = 50;
    private static final int MOST_DAYS = 3650;

    private final ReviewLedger reviews;
    private final Bootstrap bootstrap;
    private final Clock clock;

    Agreements(ReviewLedger reviews, Bootstrap bootstrap, Clock clock) {
        this.reviews = reviews;
        this.bootstrap = bootstrap;
        this.clock = clock;
    }

    /**
     * From the labels of the last days; of each reviewer's labels on a case the last one counts.
     *
     * @param days as it came with a request
     * @throws InvalidRequestException if that is no number of days
     */
    public AgreementView ofLast(String days) {
        Instant since = clock.instant().minus(Duration.ofDays(days(days)));
        List<Judgement> said = reviews.judgements(since, MOST_LABELS + 1);
        List<Judgement> latest = said.subList(0, Math.min(MOST_LABELS, said.size()));
        Judgements judgements = Judgements.of(latest);
        Ratings verdicts = judgements.verdicts();
        return new AgreementView(
                since,
                latest.size(),
                judgements.cases(),
                said.size() <= MOST_LABELS,
                scale(verdicts),
                categories(judgements),
                coefficient(new KrippendorffAlpha(Scale.ORDINAL), judgements.severities()),
                pairs(verdicts),
                ReliabilityView.of(DawidSkene.of(verdicts), verdicts));
    }

    private static int days(String written) {
        int days = 0;
        try {
            days = Integer.parseInt(written);
        } catch (NumberFormatException e) {
            // Said below, as of a number that is none.
        }
        if (days < 1 || days > MOST_DAYS) {
            throw new InvalidRequestException(List.of(new Fault(
                    "/days", "agreement is told of the last 1 to " + MOST_DAYS + " days, not \"" + written + '"')));
        }
        return days;
    }

    private List<CategoryView> categories(Judgements judgements) {
        return judgements.categories().stream()
                .map(category -> CategoryView.of(category, scale(judgements.of(category))))
                .toList();
    }

    private ScaleView scale(Ratings ratings) {
        return new ScaleView(
                coefficient(new FleissKappa(), ratings), coefficient(new KrippendorffAlpha(Scale.NOMINAL), ratings));
    }

    private List<PairView> pairs(Ratings verdicts) {
        return RaterPairs.of(verdicts, MOST_PAIRS).stream()
                .map(pair -> new PairView(pair.first(), pair.second(), coefficient(pair, verdicts)))
                .toList();
    }

    private CoefficientView coefficient(Coefficient coefficient, Ratings ratings) {
        return CoefficientView.of(bootstrap.estimate(coefficient, ratings));
    }
}
