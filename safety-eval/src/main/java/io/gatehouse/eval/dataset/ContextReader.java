package io.gatehouse.eval.dataset;

import io.gatehouse.domain.content.Country;
import io.gatehouse.domain.content.LanguageTag;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** Reads what a sender would say of an item: the names and rules are those of a scan. */
final class ContextReader {

    static final String TERRITORIES = "territories";

    private static final String CREATOR = "creatorId";
    private static final String LANGUAGE = "language";
    static final List<String> KEYS = List.of(CREATOR, TERRITORIES, LANGUAGE);

    private static final int LONGEST_CREATOR = 256;

    private final JsonNode item;
    private final Consumer<String> fault;

    /** @param fault hears what is wrong */
    ContextReader(JsonNode item, Consumer<String> fault) {
        this.item = item;
        this.fault = fault;
    }

    ItemContext read() {
        return new ItemContext(creator(), territories(), language());
    }

    private Optional<String> creator() {
        return text(CREATOR).filter(name -> {
            boolean good = !name.isBlank()
                    && name.length() <= LONGEST_CREATOR
                    && name.chars().noneMatch(Character::isISOControl);
            if (!good) {
                fault.accept('"' + CREATOR + "\" must have 1 to " + LONGEST_CREATOR
                        + " characters, not all blank and none a control character");
            }
            return good;
        });
    }

    private Set<String> territories() {
        JsonNode list = item.path(TERRITORIES);
        if (!isAbsent(list) && !list.isArray()) {
            fault.accept('"' + TERRITORIES + "\" must be a list of country codes, but is " + list);
        }
        Set<String> codes = new HashSet<>();
        for (JsonNode code : list.isArray() ? list.values() : List.<JsonNode>of()) {
            if (!code.isString() || !Country.isCode(code.asString())) {
                fault.accept('"' + TERRITORIES + "\" holds " + code
                        + "; write ISO 3166-1 alpha-2 codes in capitals, such as DE, in a cell with blanks between");
            }
            codes.add(code.asString(""));
        }
        return codes;
    }

    private Optional<String> language() {
        return text(LANGUAGE).flatMap(tag -> {
            try {
                return LanguageTag.of(tag);
            } catch (IllformedLocaleException e) {
                fault.accept(
                        '"' + LANGUAGE + "\" is \"" + tag + "\", which is no BCP 47 tag; one looks like en or pt-BR");
                return Optional.empty();
            }
        });
    }

    private Optional<String> text(String key) {
        JsonNode value = item.path(key);
        if (!isAbsent(value) && !value.isString()) {
            fault.accept('"' + key + "\" must be a text, but is " + value);
        }
        return value.isString() ? Optional.of(value.asString()) : Optional.empty();
    }

    private static boolean isAbsent(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }
}
