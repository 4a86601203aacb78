/**
 * Lines of documents that were issued from $2 to $3, of resellers $1 (null: of all), with what of each document's net amount they
 * are: without the taxes they contain, rounded, and what rounding leaves goes to the document's first line. So they sum
 * to the revenue of the ledger. What another system billed is no revenue here.
 */
export const netLines = `
  issued AS (
    SELECT id, kind, currency, legal_entity_id, reseller_id, net_minor, to_char(issued_on, 'YYYY-MM') AS month FROM documents
    WHERE status <> 'draft' AND origin <> 'import' AND issued_on BETWEEN $2::date AND $3::date
      AND ($1::uuid[] IS NULL OR reseller_id = ANY ($1)) AND ($4::text IS NULL OR currency = $4)),
  priced AS (
    SELECT d.month, d.kind, d.currency, d.legal_entity_id, d.reseller_id, d.net_minor, l.document_id, l.position, l.taxes,
      l.key, l.service_id, l."from",
      CASE WHEN l.taxes @> '[{"inclusive": true}]' THEN round(l.amount_minor * 100 / (100 + (
        SELECT sum((t->>'ratePercent')::numeric) FROM jsonb_array_elements(l.taxes) t WHERE (t->>'inclusive')::boolean)))
        ELSE l.amount_minor END AS net
    FROM issued d JOIN document_lines l ON l.reseller_id = d.reseller_id AND l.document_id = d.id),
  net_lines AS (
    SELECT p.*, net + CASE row_number() OVER (PARTITION BY document_id ORDER BY position)
      WHEN 1 THEN net_minor - sum(net) OVER (PARTITION BY document_id) ELSE 0 END AS own_net
    FROM priced p)`;
