package io.gatehouse.review.console;

import io.gatehouse.domain.taxonomy.Category;
import java.util.EnumSet;
import java.util.Set;

/** What is never shown before it is asked for, even as text: it stays with whoever reads it. */
final class Harm {

    static final Set<Category> GRAVEST = EnumSet.of(
            Category.SEXUAL_MINORS,
            Category.EXTREMISM,
            Category.VIOLENCE_GRAPHIC,
            Category.HATE_THREATENING,
            Category.SELF_HARM_INSTRUCTIONS);

    private Harm() {}
}
