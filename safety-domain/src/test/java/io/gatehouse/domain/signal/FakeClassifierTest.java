package io.gatehouse.domain.signal;

import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.content.Part;
import io.gatehouse.domain.content.PartContent;
import io.gatehouse.domain.taxonomy.Category;
import java.util.Map;
import java.util.Optional;

class FakeClassifierTest extends ClassifierContract {

    @Override
    protected Classifier open() {
        return new FakeClassifier(Modality.IMAGE, part -> scores(((PartContent.Media) part.content()).bytes()));
    }

    @Override
    protected Part ordinaryPart() {
        return Part.media("cover", Modality.IMAGE, new byte[] {1});
    }

    @Override
    protected Part anotherPart() {
        return Part.media("cover", Modality.IMAGE, new byte[] {1, 2});
    }

    @Override
    protected Optional<Part> undecodablePart() {
        return Optional.of(Part.media("cover", Modality.IMAGE, new byte[0]));
    }

    private static Map<Category, Double> scores(byte[] bytes) {
        return bytes.length == 0 ? Map.of() : Map.of(Category.VIOLENCE, 1.0 / bytes.length, Category.HATE, 0.0);
    }
}
