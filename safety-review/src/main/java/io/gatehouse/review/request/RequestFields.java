package io.gatehouse.review.request;

import io.gatehouse.domain.fault.Fault;
import io.gatehouse.domain.fault.InvalidRequestException;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.domain.taxonomy.NearestName;
import io.gatehouse.store.review.NewLabel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Reads values of a JSON object and notes what is wrong with them; null counts as absent. */
public final class RequestFields {

    private static final int LONGEST_TAG = 35;

    private final List<Fault> faults = new ArrayList<>();

    public List<Fault> faults() {
        return faults;
    }

    public void fault(String pointer, String detail) {
        faults.add(new Fault(pointer, detail));
    }

    public Optional<String> text(JsonNode object, String parent, String name, int longest) {
        Optional<JsonNode> node = value(object, name);
        String pointer = parent + '/' + name;
        if (node.isPresent() && !node.get().isString()) {
            fault(pointer, "must be a string");
            return Optional.empty();
        }
        Optional<String> text = node.map(JsonNode::stringValue);
        text.filter(long_ -> long_.length() > longest)
                .ifPresent(long_ ->
                        fault(pointer, "has " + long_.length() + " characters; at most " + longest + " are allowed"));
        text.filter(odd -> odd.indexOf('\0') >= 0).ifPresent(odd -> fault(pointer, "must not hold the character NUL"));
        return text;
    }

    /**
     * Who acts. Whoever is signed in does so in their own name alone; only where nobody is, the member {@code reviewer}
     * says who it is.
     */
    public Optional<String> reviewer(JsonNode object, Optional<String> signedIn) {
        Optional<String> stated =
                text(object, "", "reviewer", NewLabel.LONGEST_REVIEWER).filter(name -> !name.isBlank());
        stated.filter(name -> signedIn.filter(holder -> !holder.equals(name)).isPresent())
                .ifPresent(other -> fault("/reviewer", "is not who is signed in; leave it out"));
        return signedIn.or(() -> stated);
    }

    /**
     * Who acts, as {@link #reviewer(JsonNode, Optional)}; somebody has to.
     *
     * @param advice what to say of them
     */
    public Optional<String> reviewer(JsonNode object, Optional<String> signedIn, String advice) {
        Optional<String> name = reviewer(object, signedIn);
        if (name.isEmpty()) {
            fault("/reviewer", advice + "; it may be left out only by whoever is signed in");
        }
        return name;
    }

    /** A text that has to be there and to say something. */
    public Optional<String> words(JsonNode object, String name, int longest, String advice) {
        int before = faults.size();
        Optional<String> text = text(object, "", name, longest).filter(words -> !words.isBlank());
        if (text.isEmpty() && faults.size() == before) {
            fault('/' + name, "is missing; " + advice);
        }
        return text;
    }

    /** One of the values, by its name in small letters or in large ones. */
    @SafeVarargs
    public final <E extends Enum<E>> Optional<E> choice(JsonNode object, String name, E... values) {
        Optional<String> given = value(object, name).map(node -> node.asString(""));
        Optional<E> chosen = given.flatMap(text -> Arrays.stream(values)
                .filter(value -> value.name().equalsIgnoreCase(text))
                .findFirst());
        if (chosen.isEmpty()) {
            String choice = Arrays.stream(values)
                    .map(value -> value.name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", "));
            fault(
                    '/' + name,
                    given.map(text -> '"' + text + "\" is none; it is ").orElse("is missing; it is ") + "one of "
                            + choice);
        }
        return chosen;
    }

    /** The member {@code categories}: which apply (true) and which do not (false). */
    public Map<Category, Boolean> judgedCategories(JsonNode object) {
        Map<Category, Boolean> categories = new EnumMap<>(Category.class);
        Optional<JsonNode> given = value(object, "categories");
        if (given.isPresent() && !given.get().isObject()) {
            fault("/categories", "must be an object such as {\"hate\": true}");
            return categories;
        }
        given.ifPresent(judged -> judged.properties().forEach(entry -> {
            String pointer = "/categories/" + escaped(entry.getKey());
            if (!entry.getValue().isBoolean()) {
                fault(pointer, "must be true (it falls under it) or false (it does not)");
            }
            category(pointer, entry.getKey())
                    .ifPresent(category ->
                            categories.put(category, entry.getValue().asBoolean(false)));
        }));
        return categories;
    }

    public Optional<Integer> integer(JsonNode object, String parent, String name, int least, int most) {
        Optional<JsonNode> node = value(object, name);
        Optional<Integer> number = node.filter(JsonNode::isIntegralNumber)
                .filter(JsonNode::canConvertToInt)
                .map(JsonNode::intValue)
                .filter(value -> value >= least && value <= most);
        if (node.isPresent() && number.isEmpty()) {
            fault(parent + '/' + name, "must be a whole number from " + least + " to " + most);
        }
        return number;
    }

    public Optional<Double> fraction(JsonNode object, String parent, String name) {
        Optional<JsonNode> node = value(object, name);
        Optional<Double> fraction =
                node.filter(JsonNode::isNumber).map(JsonNode::doubleValue).filter(value -> value >= 0 && value <= 1);
        if (node.isPresent() && fraction.isEmpty()) {
            fault(parent + '/' + name, "must be a number from 0 to 1");
        }
        return fraction;
    }

    public Optional<Category> category(String pointer, String name) {
        Optional<Category> category = Category.find(name);
        if (category.isEmpty()) {
            List<String> known =
                    Arrays.stream(Category.values()).map(Category::wireName).toList();
            fault(pointer, "no category is called \"" + name + "\"; " + NearestName.hint(name, known));
        }
        return category;
    }

    /** A language tag, as far as reviewers are told apart by it. */
    public Optional<String> language(String pointer, String tag) {
        if (tag.length() > LONGEST_TAG || !tag.matches("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")) {
            fault(pointer, '"' + tag + "\" is no language tag; one looks like en or pt-BR");
            return Optional.empty();
        }
        return Optional.of(tag);
    }

    /** The elements of an array; none if it is absent or no array. */
    public List<JsonNode> array(JsonNode object, String name) {
        Optional<JsonNode> node = value(object, name);
        if (node.isPresent() && !node.get().isArray()) {
            fault('/' + name, "must be an array");
            return List.of();
        }
        return node.map(JsonNode::values).<List<JsonNode>>map(List::copyOf).orElse(List.of());
    }

    /** @throws InvalidRequestException if it is none, for then nothing else of it can be read */
    public void requireObject(JsonNode body, String sentence) {
        if (!body.isObject()) {
            fault("", sentence);
            throwIfAny();
        }
    }

    /** @throws InvalidRequestException with every fault that was noted */
    public void throwIfAny() {
        if (!faults.isEmpty()) {
            throw new InvalidRequestException(faults);
        }
    }

    public void onlyKnown(JsonNode object, String parent, List<String> known) {
        object.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .forEach(name ->
                        fault(parent + '/' + escaped(name), "no such property; " + NearestName.hint(name, known)));
    }

    public static Optional<JsonNode> value(JsonNode object, String name) {
        return object.optional(name).filter(node -> !node.isNull());
    }

    /** For use in a JSON pointer. */
    public static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
