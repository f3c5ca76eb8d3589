package io.gatehouse.review.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import io.gatehouse.review.lease.Leases;
import io.gatehouse.review.lease.ReviewerAccounts;
import io.gatehouse.store.appeal.AppealLedger;
import io.gatehouse.store.audit.ViewLedger;
import io.gatehouse.store.review.Handling;
import io.gatehouse.store.review.LabelVerdict;
import io.gatehouse.store.review.NewLabel;
import io.gatehouse.store.review.QualityLedger;
import io.gatehouse.store.review.ReviewLedger;
import io.gatehouse.store.scan.ScanLedger;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** A test of the console's pages on a real database that is empty before each test; all such tests share one. */
@SpringBootTest(classes = ConsoleApplication.class)
abstract class PageTest {

    static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    static final String SCRIPT = "<script>alert(1)</script>";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private ReviewerAccounts accounts;

    @Autowired
    ScanLedger scans;

    @Autowired
    ReviewLedger reviews;

    @Autowired
    QualityLedger quality;

    @Autowired
    AppealLedger appeals;

    @Autowired
    Leases leases;

    @Autowired
    ViewLedger views;

    @Autowired
    ConsoleApplication.DeskClock clock;

    @Autowired
    JdbcClient sql;

    MockMvcTester http;
    Desk desk;

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry properties) {
        ConsoleApplication.configure(properties, "console");
    }

    @BeforeEach
    void clearTheDesk() {
        http = MockMvcTester.create(MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build());
        desk = new Desk(scans, reviews, sql);
        desk.clear();
    }

    MockMvcRequestBuilder as(String who, String path) {
        return http.get()
                .uri(URI.create(path.replace("<", "%3C").replace(">", "%3E").replace(" ", "%20")))
                .with(user(viewer(who)));
    }

    MvcTestResult post(String who, String path, String... fields) {
        MockMvcRequestBuilder request = http.post().uri(path).with(csrf()).with(user(viewer(who)));
        for (int n = 0; n < fields.length; n += 2) {
            request.formField(fields[n], fields[n + 1]);
        }
        return request.exchange();
    }

    Viewer viewer(String who) {
        return new Viewer(accounts.find(who).orElseThrow());
    }

    UUID scanOf(UUID caseId) {
        return reviews.find(caseId).orElseThrow().scanId();
    }

    /**
     * Over REST, where no lease is needed; of a closed case too, as labels lie in ledgers from before that was refused.
     */
    void say(UUID caseId, String reviewer, LabelVerdict verdict, String note) {
        desk.reopen(caseId);
        reviews.addLabel(
                caseId,
                new NewLabel(
                        reviewer,
                        verdict,
                        Map.of(),
                        Optional.empty(),
                        List.of(),
                        Optional.of(note),
                        List.of(),
                        Handling.UNKNOWN));
    }

    static String body(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    MvcTestResult label(String who, UUID caseId, String... fields) {
        return post(who, "/console/cases/" + caseId + "/label", fields);
    }

    UUID held(String who) {
        return held(who, desk.hate("episode-1"));
    }

    UUID held(String who, UUID caseId) {
        assertThat(take(who)).isEqualTo(caseId);
        return caseId;
    }

    UUID take(String who) {
        return leases.next(null, Optional.of(who)).orElseThrow().id();
    }

    UUID caseOf(String contentId) {
        return reviews.ofScan(scans.byContentId(contentId, 1).getFirst().id())
                .orElseThrow()
                .id();
    }
}
