/**
 * Services as they are on a day ($2) by the events of billing, with the terms they have then: of resellers $1 (null: of all).
 * Components of bundles are left out, the bundle is charged. `paid` is false while a pause is not charged (domain/pauses.ts).
 */
export const servicesOn = `
  happened AS (
    SELECT service_id, customer_id, reseller_id, kind, terms, reason, happened_at, seq FROM billing_events
    WHERE effective_on <= $2::date AND ($1::uuid[] IS NULL OR reseller_id = ANY ($1))),
  agreed AS (
    SELECT DISTINCT ON (service_id) * FROM happened WHERE kind IN ('activated', 'changed')
    ORDER BY service_id, happened_at DESC, seq DESC),
  repriced AS (
    SELECT DISTINCT ON (h.service_id) h.service_id, h.terms FROM happened h JOIN agreed a USING (service_id)
    WHERE h.kind = 'repriced' AND h.terms->>'tariffId' = a.terms->>'tariffId'
      AND (h.happened_at, h.seq) > (a.happened_at, a.seq)
    ORDER BY h.service_id, h.happened_at DESC, h.seq DESC),
  state AS (
    SELECT DISTINCT ON (service_id) service_id, kind, reason FROM happened
    WHERE kind IN ('activated', 'suspended', 'resumed', 'cancelled')
    ORDER BY service_id, happened_at DESC, seq DESC),
  services AS (
    SELECT a.service_id, a.customer_id, a.reseller_id, coalesce(r.terms, a.terms) AS terms,
      NOT (s.kind = 'suspended' AND s.reason IN ('customer_request', 'technical')) AS paid
    FROM agreed a JOIN state s USING (service_id) LEFT JOIN repriced r USING (service_id)
    WHERE s.kind <> 'cancelled' AND NOT a.terms ? 'includedIn')`;
