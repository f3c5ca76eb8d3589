package io.gatehouse.review.appeal;

import io.gatehouse.review.casefile.CaseFiles;
import io.gatehouse.review.casefile.ContentDoor;
import io.gatehouse.review.casefile.ScanPresenter;
import io.gatehouse.review.roster.Roster;
import io.gatehouse.store.appeal.AppealLedger;
import io.gatehouse.store.scan.ScanLedger;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;

@AutoConfiguration
@ConditionalOnWebApplication
class AppealAutoConfiguration {

    @Bean
    Appeals appeals(AppealLedger appeals, CaseFiles files, ScanLedger scans, Roster roster, Clock clock) {
        return new Appeals(appeals, files, scans, roster, clock);
    }

    @Bean
    AppealController appealController(Appeals appeals, Roster roster, ContentDoor door, ScanPresenter presenter) {
        return new AppealController(appeals, roster, door, presenter);
    }

    @Bean
    AppellantController appellantController(AppealLedger appeals, ScanLedger scans, Clock clock) {
        return new AppellantController(appeals, scans, clock);
    }

    @Bean
    AppealAdvice appealAdvice() {
        return new AppealAdvice();
    }
}
