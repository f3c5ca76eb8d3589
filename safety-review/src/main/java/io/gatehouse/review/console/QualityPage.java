package io.gatehouse.review.console;

import io.gatehouse.review.agreement.AgreementView;
import io.gatehouse.review.agreement.Agreements;
import io.gatehouse.review.agreement.LabelNoise;
import io.gatehouse.review.agreement.LabelNoiseView;
import io.gatehouse.review.queue.Queue;
import io.gatehouse.review.queue.QueueRequest;
import io.gatehouse.store.review.QualityLedger;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How well reviewers judge, for those who oversee: whoever is measured learns nothing here. */
@Controller
class QualityPage implements ConsolePage {

    private static final String PER_PAGE = "50";
    private static final String FLEISS = "Fleiss' kappa";

    private final Agreements agreements;
    private final LabelNoise noise;
    private final QualityLedger quality;
    private final Queue queue;

    QualityPage(Agreements agreements, LabelNoise noise, QualityLedger quality, Queue queue) {
        this.agreements = agreements;
        this.noise = noise;
        this.quality = quality;
        this.queue = queue;
    }

    @GetMapping("/console/quality")
    String show(
            @RequestParam(defaultValue = "90") String days,
            @RequestParam(required = false) @Nullable String cursor,
            @AuthenticationPrincipal Viewer viewer,
            Model model) {
        AgreementView agreement = agreements.ofLast(days);
        Queue.Page disputed = queue.page(QueueRequest.all("adjudication", PER_PAGE, cursor));
        model.addAttribute("days", days);
        model.addAttribute("lengths", List.of("30", "90", "365"));
        model.addAttribute("agreement", agreement);
        model.addAttribute("measures", measures(agreement));
        model.addAttribute("pairs", pairs(agreement));
        model.addAttribute("reliability", ReliabilityRow.of(agreement.reviewers()));
        model.addAttribute(
                "golden", quality.scores().stream().map(GoldenRow::of).toList());
        addDoubts(model, noise.latest());
        model.addAttribute("disputes", quality.disputed());
        model.addAttribute("first", cursor == null);
        model.addAttribute("next", disputed.next());
        model.addAttribute(
                "disputed",
                disputed.items().stream().map(item -> QueueRow.of(item, viewer)).toList());
        return "console/quality";
    }

    private static void addDoubts(Model model, LabelNoiseView doubts) {
        model.addAttribute("doubts", doubts);
        model.addAttribute(
                "untold",
                doubts.categories().stream()
                        .filter(category -> category.notEnoughData() != null)
                        .toList());
        model.addAttribute("flags", doubts.flags().stream().map(FlagRow::of).toList());
    }

    private static List<FigureRow> measures(AgreementView agreement) {
        Stream<FigureRow> verdict = Stream.of(
                FigureRow.of("the verdict", FLEISS, agreement.verdict().fleissKappa()),
                FigureRow.alpha("the verdict", agreement.verdict().krippendorffAlpha()),
                FigureRow.alpha("severity", agreement.severity()));
        Stream<FigureRow> categories = agreement.categories().stream()
                .flatMap(of -> Stream.of(
                        FigureRow.of(of.category(), FLEISS, of.fleissKappa()),
                        FigureRow.alpha(of.category(), of.krippendorffAlpha())));
        return Stream.concat(verdict, categories).toList();
    }

    private static List<FigureRow> pairs(AgreementView agreement) {
        return agreement.pairs().stream()
                .map(pair -> FigureRow.of(pair.first() + " and " + pair.second(), "Cohen's kappa", pair.cohensKappa()))
                .toList();
    }
}
