package io.gatehouse.eval.audit;

import io.gatehouse.domain.taxonomy.Category;

/**
 * What an audit says of one category.
 *
 * @param precision of all items that were flagged for it, the share that it applies to
 * @param recall of all items that it applies to, the share that was flagged for it
 * @param prevalence of all items, the share that it applies to
 * @param unanswered how many items that were drawn have no label; they are taken to be like the others of their cell
 */
public record AuditEstimate(
        Category category, AuditFigure precision, AuditFigure recall, AuditFigure prevalence, int unanswered) {}
