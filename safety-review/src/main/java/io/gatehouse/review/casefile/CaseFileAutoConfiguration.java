package io.gatehouse.review.casefile;

import io.gatehouse.review.roster.Roster;
import io.gatehouse.store.audit.ViewLedger;
import io.gatehouse.store.review.ReviewLedger;
import io.gatehouse.store.scan.ScanLedger;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;

@AutoConfiguration
@ConditionalOnWebApplication
class CaseFileAutoConfiguration {

    @Bean
    CaseFiles caseFiles(ReviewLedger reviews, ScanLedger scans) {
        return new CaseFiles(reviews, scans);
    }

    @Bean
    ContentDoor contentDoor(ViewLedger views, Roster roster) {
        return new ContentDoor(views, roster);
    }

    @Bean
    CaseFileController caseFileController(
            CaseFiles files, Roster roster, ContentDoor door, ScanPresenter presenter, Clock clock) {
        return new CaseFileController(files, roster, door, presenter, clock);
    }
}
