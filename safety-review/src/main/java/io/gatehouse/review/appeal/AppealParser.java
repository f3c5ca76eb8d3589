package io.gatehouse.review.appeal;

import io.gatehouse.domain.fault.InvalidRequestException;
import io.gatehouse.review.request.RequestFields;
import io.gatehouse.store.appeal.AppealGround;
import io.gatehouse.store.appeal.NewAppeal;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** From a request's JSON to an appeal, or to all that is wrong with it. For one use. */
final class AppealParser {

    private final RequestFields fields = new RequestFields();
    private final JsonNode body;

    AppealParser(JsonNode body) {
        this.body = body;
    }

    /** @throws InvalidRequestException with every fault */
    NewAppeal parse() {
        fields.requireObject(body, "an appeal is a JSON object");
        fields.onlyKnown(body, "", List.of("appellant", "ground", "statement"));
        Optional<String> appellant =
                fields.words(body, "appellant", NewAppeal.LONGEST_APPELLANT, "say who appeals, as you know them");
        Optional<AppealGround> ground = fields.choice(body, "ground", AppealGround.values());
        Optional<String> statement =
                fields.words(body, "statement", NewAppeal.LONGEST_STATEMENT, "say what speaks against the decision");
        fields.throwIfAny();
        return new NewAppeal(appellant.orElseThrow(), ground.orElseThrow(), statement.orElseThrow());
    }
}
