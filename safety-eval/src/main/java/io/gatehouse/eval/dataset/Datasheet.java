package io.gatehouse.eval.dataset;

/**
 * What is known of a dataset as a whole.
 *
 * @param version of the dataset, in its author's own way of counting
 * @param description for readers; may be empty
 */
public record Datasheet(String name, String version, String licence, String description) {

    /** For example {@code comments@2}. */
    public String label() {
        return name + '@' + version;
    }
}
