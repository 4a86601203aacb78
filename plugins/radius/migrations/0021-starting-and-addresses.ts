import { defineMigration } from '@isp/sdk/data';

/**
 * Logins that were accepted in the last minutes and whose session nobody has heard of: the last one of each login and NAS.
 * Accounting is told by the Class both servers give; of a NAS that does not send it back, by login and time.
 */
const starting = `
  CREATE VIEW starting_sessions WITH (security_invoker = true) AS
    SELECT p.log_id AS id, p.username AS login, p.service_id, p.customer_id, p.reseller_id, p.nas_id,
      'starting' AS state, p.authdate AS started_at, p.authdate AS updated_at, 0::bigint AS input_bytes, 0::bigint AS output_bytes
    FROM radpostauth p
    WHERE p.authdate > now() - interval '5 minutes' AND p.result IN ('accept', 'garden')
      AND NOT EXISTS (SELECT FROM radacct a WHERE a.class = p.class AND p.class <> '')
      AND NOT EXISTS (SELECT FROM radacct a WHERE a.username = p.username AND a.acctstarttime >= p.authdate - interval '5 seconds'
        AND (a.class IS NULL OR a.class NOT LIKE '0x61693a%'))
      AND NOT EXISTS (SELECT FROM radpostauth l WHERE l.username = p.username AND l.authdate > p.authdate
        AND l.nas_id IS NOT DISTINCT FROM p.nas_id AND l.result IN ('accept', 'garden'));`;

/** Who had an address: a session has few of IPv6, so those are indexed where there are any. */
const addresses = `
  CREATE INDEX radacct_by_address ON radacct (framedipaddress, acctstarttime);
  CREATE INDEX radacct_by_address6 ON radacct (framedipv6address, acctstarttime) WHERE framedipv6address IS NOT NULL;
  CREATE INDEX radacct_by_prefix6 ON radacct USING gist (framedipv6prefix inet_ops) WHERE framedipv6prefix IS NOT NULL;
  CREATE INDEX radacct_by_delegated6 ON radacct USING gist (delegatedipv6prefix inet_ops) WHERE delegatedipv6prefix IS NOT NULL;`;

export default defineMigration({
  up: (db) => db.run(starting + addresses),
  down: (db) =>
    db.run(`
      DROP VIEW starting_sessions;
      DROP INDEX radacct_by_address, radacct_by_address6, radacct_by_prefix6, radacct_by_delegated6;
    `),
});
