package io.gatehouse.review.console;

import io.gatehouse.review.agreement.Agreements;
import io.gatehouse.review.agreement.LabelNoise;
import io.gatehouse.review.appeal.Appeals;
import io.gatehouse.review.casefile.CaseFiles;
import io.gatehouse.review.labelling.Labelling;
import io.gatehouse.review.lease.Leases;
import io.gatehouse.review.lease.ReviewerAccounts;
import io.gatehouse.review.queue.Queue;
import io.gatehouse.review.wellbeing.Wellbeing;
import io.gatehouse.store.appeal.AppealLedger;
import io.gatehouse.store.audit.ViewLedger;
import io.gatehouse.store.decision.CreatorLedger;
import io.gatehouse.store.decision.DecisionSearch;
import io.gatehouse.store.decision.DecisionTrend;
import io.gatehouse.store.policy.PolicyLedger;
import io.gatehouse.store.review.BacklogTrend;
import io.gatehouse.store.review.LeaseLedger;
import io.gatehouse.store.review.QualityLedger;
import io.gatehouse.store.review.ReviewLedger;
import io.gatehouse.store.scan.ScanLedger;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientAutoConfiguration;
import org.springframework.boot.security.oauth2.client.autoconfigure.servlet.OAuth2ClientWebSecurityAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

@AutoConfiguration(
        before = {ServletWebSecurityAutoConfiguration.class, OAuth2ClientWebSecurityAutoConfiguration.class},
        after = OAuth2ClientAutoConfiguration.class)
@ConditionalOnWebApplication
@EnableConfigurationProperties(ConsoleSettings.class)
class ConsoleAutoConfiguration {

    /** Asked before the rules of the rest of the service, which take every request that is left. */
    @Bean
    @Order(0)
    SecurityFilterChain consoleRules(
            HttpSecurity http, ReviewerAccounts accounts, SingleSignOn singleSignOn, ThymeleafViewResolver pages)
            throws Exception {
        return new ConsoleSecurity(accounts, singleSignOn, new RefusedPage(pages)).chain(http);
    }

    @Bean
    SingleSignOn singleSignOn(
            ObjectProvider<InMemoryClientRegistrationRepository> providers, ReviewerAccounts accounts) {
        return new SingleSignOn(
                Optional.<Iterable<ClientRegistration>>ofNullable(providers.getIfAvailable())
                        .orElse(List.of()),
                accounts);
    }

    @Bean
    ConsoleAdvice consoleAdvice(Clock clock) {
        return new ConsoleAdvice(clock);
    }

    @Bean
    Looks looks(ViewLedger views, HttpServletRequest request) {
        return new Looks(views, request);
    }

    @Bean
    NothingHere nothingHere() {
        return new NothingHere();
    }

    @Bean
    FilterRegistrationBean<BrokenQuery> brokenQuery() {
        FilterRegistrationBean<BrokenQuery> first = new FilterRegistrationBean<>(new BrokenQuery());
        first.addUrlPatterns("/console", "/console/*");
        first.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return first;
    }

    @Bean
    PolicyBook policyBook(PolicyLedger ledger, PoliciesInForce inForce) {
        return new PolicyBook(ledger, inForce);
    }

    @Bean
    SignInPage signInPage(ReviewerAccounts accounts, SingleSignOn singleSignOn) {
        return new SignInPage(accounts, singleSignOn);
    }

    @Bean
    QueuePage queuePage(Queue queue, Leases leases, QualityLedger quality) {
        return new QueuePage(queue, leases, quality);
    }

    @Bean
    CasePage casePage(
            CaseFiles files,
            ReviewLedger reviews,
            LeaseLedger leaseLedger,
            ScanLedger scans,
            Looks views,
            PolicyBook policies,
            CreatorLedger creators,
            Clock clock,
            Labelling labelling,
            Leases leases,
            Wellbeing wellbeing) {
        History history = new History(files, reviews, scans, creators);
        CaseDesk desk = new CaseDesk(files, reviews, leaseLedger, scans, views, policies, history, clock);
        return new CasePage(desk, labelling, leases, wellbeing);
    }

    @Bean
    UndoPage undoPage(Labelling labelling, Leases leases) {
        return new UndoPage(labelling, leases);
    }

    @Bean
    PartMedia partMedia(ScanLedger scans, ObjectProvider<CoverPictures> covers, Looks views) {
        return new PartMedia(scans, covers.getIfAvailable(() -> CoverPictures.NONE), views);
    }

    @Bean
    DecisionPages decisionPages(
            DecisionSearch search, ScanLedger scans, Looks views, PolicyBook policies, Wellbeing wellbeing) {
        return new DecisionPages(search, scans, views, policies, wellbeing);
    }

    @Bean
    PolicyPages policyPages(PolicyBook policies) {
        return new PolicyPages(policies);
    }

    @Bean
    OverviewPage overviewPage(
            DecisionTrend decisions,
            BacklogTrend backlogs,
            ReviewLedger reviews,
            QualityLedger quality,
            AppealLedger appeals,
            Agreements agreements,
            ObjectProvider<LiveFigures> live,
            Clock clock) {
        LiveFigures figures = live.getIfAvailable(() -> List::of);
        return new OverviewPage(
                new OverviewDesk(decisions, backlogs, reviews, quality, appeals, agreements, figures, clock));
    }

    @Bean
    AppealPages appealPages(
            Appeals appeals, CaseFiles files, ScanLedger scans, Looks views, PolicyBook policies, Wellbeing wellbeing) {
        return new AppealPages(appeals, new AppealDesk(appeals, files, scans, views, policies), wellbeing);
    }

    @Bean
    QualityPage qualityPage(Agreements agreements, LabelNoise noise, QualityLedger quality, Queue queue) {
        return new QualityPage(agreements, noise, quality, queue);
    }

    @Bean
    ExposurePage exposurePage(Wellbeing wellbeing) {
        return new ExposurePage(wellbeing);
    }

    @Bean
    ReportPages reportPages(ConsoleSettings settings, @Value("${gatehouse.data-dir:data}") Path data) {
        return new ReportPages(new ReportShelf(settings.evaluationsBelow(data)));
    }
}
