package io.gatehouse.api.intake;

import tools.jackson.databind.JsonNode;

/** Names JSON values in errors, shortly. */
final class Nodes {

    private static final int LONGEST = 60;

    private Nodes() {}

    static String describe(JsonNode node) {
        return switch (node.getNodeType()) {
            case ARRAY -> "an array";
            case OBJECT -> "an object";
            case STRING -> "the string " + quote(node.stringValue());
            case NULL -> "null";
            default -> shortened(node.asString());
        };
    }

    static String quote(String text) {
        return '"' + shortened(text) + '"';
    }

    private static String shortened(String text) {
        String printable = text.codePoints()
                .map(point -> Character.isISOControl(point) ? '?' : point)
                .limit(LONGEST)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return printable.length() < text.length() ? printable + "…" : printable;
    }
}
