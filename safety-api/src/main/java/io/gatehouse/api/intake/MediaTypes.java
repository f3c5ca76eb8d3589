package io.gatehouse.api.intake;

import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** What a sender says a file is. */
final class MediaTypes {

    private MediaTypes() {}

    static Optional<String> parse(String claimed, Consumer<String> complain) {
        try {
            String type = MediaType.parseMediaType(claimed).toString();
            if (type.chars().noneMatch(Character::isISOControl)) {
                return Optional.of(type);
            }
        } catch (InvalidMediaTypeException wrong) {
            // The sentence below shows what one looks like.
        }
        complain.accept(Nodes.quote(claimed) + " is no media type; one looks like audio/ogg");
        return Optional.empty();
    }
}
