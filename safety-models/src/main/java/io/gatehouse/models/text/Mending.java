package io.gatehouse.models.text;

import java.util.HashMap;
import java.util.Map;

/** Mends the words of one text: each once, and no more of them than bounds the time that a text can take. */
final class Mending {

    /** Long texts of people have some hundred doubtful words; all further ones stay as they were written. */
    static final int MOST_WORDS = 1_000;

    private final Spelling spelling;
    private final Map<String, String> mended = new HashMap<>();

    Mending(Spelling spelling) {
        this.spelling = spelling;
    }

    Token of(Token token) {
        return new Token(mended(token.form()), token.begin(), token.end());
    }

    private String mended(String form) {
        if (!spelling.isDoubtful(form)) {
            return form;
        }
        return mended.size() < MOST_WORDS
                ? mended.computeIfAbsent(form, spelling::mended)
                : mended.getOrDefault(form, form);
    }
}
