import { defineMigration } from '@isp/sdk/data';

/** The fields of a tariff's type are in one column: which there are, and what they may be, only the type knows. */
export default defineMigration({
  phase: 'contract',
  up: (db) =>
    db.run(`
      ALTER TABLE tariffs ADD COLUMN fields jsonb NOT NULL DEFAULT '{}';
      UPDATE tariffs SET fields =
        jsonb_strip_nulls(jsonb_build_object('downKbps', down_kbps, 'upKbps', up_kbps, 'quotaBytes', quota_bytes));
      ALTER TABLE tariffs
        DROP CONSTRAINT tariffs_type_check,
        DROP COLUMN down_kbps, DROP COLUMN up_kbps, DROP COLUMN quota_bytes;
    `),
  down: (db) =>
    db.run(`
      ALTER TABLE tariffs
        ADD COLUMN down_kbps integer CHECK (down_kbps > 0),
        ADD COLUMN up_kbps integer CHECK (up_kbps > 0),
        ADD COLUMN quota_bytes bigint CHECK (quota_bytes > 0);
      UPDATE tariffs SET down_kbps = (fields->>'downKbps')::integer, up_kbps = (fields->>'upKbps')::integer,
        quota_bytes = (fields->>'quotaBytes')::bigint;
      ALTER TABLE tariffs
        ADD CONSTRAINT tariffs_type_check CHECK (type IN ('internet', 'voice', 'bundle')),
        ADD CHECK (type <> 'internet' OR (down_kbps IS NOT NULL AND up_kbps IS NOT NULL)),
        DROP COLUMN fields;
    `),
});
