package io.gatehouse.store.appeal;

/**
 * What somebody has to say against a decision.
 *
 * @param appellant who appeals, by the name that the sender of the scan knows them by
 */
public record NewAppeal(String appellant, AppealGround ground, String statement) {

    public static final int LONGEST_APPELLANT = 256;
    public static final int LONGEST_STATEMENT = 4000;

    public NewAppeal {
        require("an appellant's name", appellant, LONGEST_APPELLANT);
        require("a statement", statement, LONGEST_STATEMENT);
    }

    static void require(String what, String text, int longest) {
        if (text.isBlank() || text.length() > longest) {
            throw new IllegalArgumentException(
                    what + " has 1 to " + longest + " characters that say something, but had " + text.length());
        }
    }
}
