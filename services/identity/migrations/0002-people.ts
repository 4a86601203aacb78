import { readyRoles, rootResellerId } from '@isp/sdk';
import { defineMigration, secureRows, systemRowsOnly } from '@isp/sdk/data';

const ready = readyRoles.map((name) => `'${name}'`).join(', ');

/** The tree of resellers, whose users are whose, and roles every installation has. */
export default defineMigration({
  async up(db) {
    await db.run(`
      CREATE TABLE resellers (
        id uuid PRIMARY KEY,
        parent_id uuid REFERENCES resellers,
        -- From the root down to the reseller itself.
        path uuid[] NOT NULL CHECK (path[cardinality(path)] = id),
        depth int GENERATED ALWAYS AS (cardinality(path) - 1) STORED,
        name text NOT NULL,
        email text,
        phone text,
        external_id text,
        status text NOT NULL CHECK (status IN ('active', 'closed')),
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        CHECK ((parent_id IS NULL) = (id = '${rootResellerId}'))
      );
      CREATE INDEX resellers_below ON resellers USING gin (path);
      CREATE INDEX resellers_of_parent ON resellers (parent_id);
      INSERT INTO resellers (id, path, name, status)
        VALUES ('${rootResellerId}', ARRAY['${rootResellerId}'::uuid], 'The ISP itself', 'active');

      ALTER TABLE users ALTER COLUMN password_hash DROP NOT NULL;
      ALTER TABLE users
        ADD COLUMN reseller_id uuid NOT NULL DEFAULT '${rootResellerId}' REFERENCES resellers,
        ADD COLUMN customer_id uuid,
        ADD COLUMN disabled_at timestamptz(3),
        ADD COLUMN updated_at timestamptz(3) NOT NULL DEFAULT now(),
        ADD COLUMN status text GENERATED ALWAYS AS (CASE WHEN disabled_at IS NOT NULL THEN 'disabled'
          WHEN password_hash IS NULL THEN 'invited' ELSE 'active' END) STORED,
        ADD CHECK ((kind = 'customer') = (customer_id IS NOT NULL));
      CREATE INDEX users_of_reseller ON users (reseller_id, created_at, id);
      CREATE INDEX users_of_customer ON users (customer_id, created_at, id);
      COMMENT ON INDEX users_email IS 'Unique in the installation: people log in with it.';
      DROP POLICY owner ON users;

      ALTER TABLE roles
        ADD COLUMN kinds text[] NOT NULL DEFAULT '{staff}',
        ADD COLUMN ready boolean NOT NULL DEFAULT false;
      -- A role somebody made keeps what it may do, under another name than a ready one.
      UPDATE users SET roles = array(SELECT CASE WHEN r IN (${ready}) AND r <> 'administrator' THEN r || '-own' ELSE r END
        FROM unnest(roles) r);
      UPDATE roles SET name = name || '-own' WHERE name IN (${ready}) AND name <> 'administrator';
      INSERT INTO roles (id, name, permissions, kinds, ready) VALUES
        (uuidv7(), 'support', '{}', '{staff}', true),
        (uuidv7(), 'billing', '{}', '{staff}', true),
        (uuidv7(), 'network', '{}', '{staff}', true),
        (uuidv7(), 'reseller-administrator', '{}', '{reseller}', true),
        (uuidv7(), 'reseller-agent', '{}', '{reseller}', true),
        (uuidv7(), 'customer', '{}', '{customer}', true),
        (uuidv7(), 'integration', '{}', '{staff,reseller}', true);
      UPDATE roles SET ready = true WHERE name = 'administrator';
    `);
    await secureRows(db, 'resellers', { reseller: 'id' });
    await secureRows(db, 'users', { reseller: 'reseller_id', customer: 'customer_id' });
  },
  async down(db) {
    await db.run(`
      DROP POLICY owner ON users;
      DELETE FROM users WHERE password_hash IS NULL;
      ALTER TABLE users DROP COLUMN status, DROP COLUMN reseller_id, DROP COLUMN customer_id, DROP COLUMN disabled_at,
        DROP COLUMN updated_at;
      ALTER TABLE users ALTER COLUMN password_hash SET NOT NULL;
      DELETE FROM roles WHERE ready AND name <> 'administrator';
      ALTER TABLE roles DROP COLUMN kinds, DROP COLUMN ready;
      DROP TABLE resellers;
    `);
    await systemRowsOnly(db, 'users');
  },
});
