import { defineMigration } from '@isp/sdk/data';

/** Fixed IPv6 networks of a service, and the access server and its port that a login is bound to. */
export default defineMigration({
  up: (db) =>
    db.run(`ALTER TABLE subscribers
      ADD static_prefix cidr,
      ADD static_delegated_prefix cidr,
      ADD bound_nas_id uuid,
      ADD bound_port text;
    CREATE INDEX subscribers_bound_to_nas ON subscribers (bound_nas_id) WHERE bound_nas_id IS NOT NULL;`),
  down: (db) =>
    db.run(`ALTER TABLE subscribers
      DROP static_prefix, DROP static_delegated_prefix, DROP bound_nas_id, DROP bound_port`),
});
