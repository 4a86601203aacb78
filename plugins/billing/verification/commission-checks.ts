/**
 * Whether the ledgers of resellers are what was collected comes to. `div` cuts off, so half is added before: as `roundToPlaces`
 * does, away from zero.
 */
export const commissionChecks = {
  commissionOfInvoices: `SELECT d.customer_id AS "customerId", d.id AS "documentId",
      'reseller ' || t.reseller_id || ' has earned another amount on it than what was collected comes to' AS what
    FROM documents d JOIN commission_terms t ON t.invoice_id = d.id
    CROSS JOIN LATERAL (SELECT sum(l.amount_minor) AS amount, sum(l.collected_minor) AS collected FROM commission_lines l
      WHERE l.reseller_id = t.reseller_id AND l.terms_id = t.id) l
    WHERE d.customer_id = ANY ($1::uuid[]) AND l.amount IS NOT NULL AND d.gross_minor > 0
      AND l.amount <> sign(t.whole_minor * l.collected)
        * div(2 * abs(t.whole_minor * l.collected) + d.gross_minor, 2 * d.gross_minor)`,
  commissionOfPayments: `SELECT d.customer_id AS "customerId", d.id AS "documentId",
      'reseller ' || l.reseller_id || ' has earned on another amount of payment ' || l.payment_id || ' than it has of it' AS what
    FROM documents d JOIN commission_terms t ON t.invoice_id = d.id
    JOIN commission_lines l ON l.reseller_id = t.reseller_id AND l.terms_id = t.id
    LEFT JOIN allocations a ON a.id = l.allocation_id
    WHERE d.customer_id = ANY ($1::uuid[]) AND a.amount_minor IS DISTINCT FROM l.collected_minor`,
} as const;
