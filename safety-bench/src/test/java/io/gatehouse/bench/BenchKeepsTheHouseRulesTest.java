package io.gatehouse.bench;

import io.gatehouse.architecture.HouseRules;
import org.junit.jupiter.api.Test;

/** The rules run over all other modules where the service is tested, which does not know this one. */
class BenchKeepsTheHouseRulesTest {

    private final HouseRules rules = new HouseRules("io.gatehouse");

    @Test
    void theArrowsGoOneWay() {
        rules.modulesFollowTheArrows().check(HouseRules.mainClasses("io.gatehouse.bench"));
    }

    @Test
    void nobodySleepsAndTimeComesFromAClock() {
        rules.nobodySleeps().check(HouseRules.mainClasses("io.gatehouse.bench"));
        rules.timeComesFromAClock().check(HouseRules.mainClasses("io.gatehouse.bench"));
    }
}
