import {
  defineMigration,
  followCustomers,
  secureRows,
  systemRowsOnly,
  unfollowCustomers,
} from '@isp/sdk/data';

/**
 * A pool is a network cut into places: addresses, or prefixes of `unit_length` bits. `gaps` are the places that are not
 * given out by themselves; `next_place` is the first that never was.
 */
const pools = `
  CREATE TABLE pools (
    id uuid PRIMARY KEY,
    name text NOT NULL,
    cidr cidr NOT NULL,
    gives text NOT NULL CHECK (gives IN ('address', 'prefix', 'delegated-prefix')),
    unit_length integer NOT NULL,
    exclude text[] NOT NULL DEFAULT '{}',
    gaps int8multirange NOT NULL DEFAULT '{}',
    places bigint NOT NULL,
    capacity bigint NOT NULL,
    used bigint NOT NULL DEFAULT 0,
    next_place bigint NOT NULL DEFAULT 0,
    for_everybody boolean NOT NULL DEFAULT false,
    quarantine_seconds integer NOT NULL,
    alarm_told boolean NOT NULL DEFAULT false,
    created_at timestamptz(3) NOT NULL DEFAULT now()
  );
  CREATE UNIQUE INDEX pools_name ON pools (name);
  CREATE UNIQUE INDEX pools_for_everybody ON pools (gives) WHERE for_everybody;
  ALTER TABLE pools ADD CONSTRAINT pools_apart EXCLUDE USING gist (cidr inet_ops WITH &&);`;

/** Who has which place. A row stays when it is released, until another service gets the place. */
const leases = `
  CREATE TABLE pool_leases (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    pool_id uuid NOT NULL REFERENCES pools,
    place bigint NOT NULL,
    address text NOT NULL,
    gives text NOT NULL,
    fixed boolean NOT NULL DEFAULT false,
    counted boolean NOT NULL DEFAULT true,
    service_id uuid NOT NULL,
    customer_id uuid NOT NULL,
    reseller_id uuid NOT NULL,
    assigned_at timestamptz(3) NOT NULL DEFAULT now(),
    released_at timestamptz(3)
  );
  CREATE UNIQUE INDEX pool_leases_place ON pool_leases (pool_id, place);
  COMMENT ON INDEX pool_leases_place IS 'Unique in the installation: an address is one subscriber''s.';
  CREATE UNIQUE INDEX pool_leases_of_service ON pool_leases (service_id, gives) WHERE released_at IS NULL;
  COMMENT ON INDEX pool_leases_of_service IS 'Unique in the installation: a service belongs to one reseller.';
  CREATE INDEX pool_leases_by_service ON pool_leases (service_id);
  CREATE INDEX pool_leases_released ON pool_leases (pool_id, released_at) WHERE released_at IS NOT NULL;
  CREATE INDEX pool_leases_by_age ON pool_leases (pool_id, assigned_at, id);`;

/**
 * The next place of a pool: one that never was given out, otherwise the one that was given back first and whose
 * quarantine is over. NULL when there is none. The pool's row is locked.
 */
const takePlace = `
  CREATE FUNCTION take_place(wanted uuid) RETURNS bigint LANGUAGE plpgsql AS $$
  DECLARE
    pool record;
    place_now bigint;
    gap_end bigint;
    reused record;
  BEGIN
    SELECT * INTO pool FROM pools WHERE id = wanted FOR UPDATE;
    place_now := pool.next_place;
    WHILE place_now < pool.places LOOP
      SELECT upper(gap) INTO gap_end FROM unnest(pool.gaps) AS gap WHERE gap @> place_now;
      IF gap_end IS NOT NULL THEN
        place_now := gap_end;
      ELSIF EXISTS (SELECT FROM pool_leases l WHERE l.pool_id = wanted AND l.place = place_now) THEN
        place_now := place_now + 1;
      ELSE
        UPDATE pools SET next_place = place_now + 1 WHERE id = wanted;
        RETURN place_now;
      END IF;
    END LOOP;
    UPDATE pools SET next_place = places WHERE id = wanted;
    DELETE FROM pool_leases WHERE id = (
      SELECT l.id FROM pool_leases l
      WHERE l.pool_id = wanted AND l.counted AND l.released_at <= now() - pool.quarantine_seconds * interval '1 second'
      ORDER BY l.released_at, l.id LIMIT 1)
    RETURNING place INTO reused;
    RETURN reused.place;
  END $$;`;

const views = `
  CREATE VIEW address_pools WITH (security_invoker = true) AS
    SELECT id, name, cidr::text AS cidr, gives, exclude, for_everybody, quarantine_seconds, capacity, used,
      CASE WHEN gives = 'delegated-prefix' THEN unit_length END AS delegated_prefix_length,
      (SELECT count(*) FROM pool_leases l WHERE l.pool_id = pools.id AND l.counted
        AND l.released_at > now() - pools.quarantine_seconds * interval '1 second') AS quarantined,
      created_at
    FROM pools;
  ALTER TABLE subscribers ADD pools text[] NOT NULL DEFAULT '{}';`;

export default defineMigration({
  async up(db) {
    await db.run(pools + leases + takePlace + views);
    await systemRowsOnly(db, 'pools');
    await secureRows(db, 'pool_leases', { reseller: 'reseller_id', customer: 'customer_id' });
    await followCustomers(db, ['pool_leases']);
  },
  async down(db) {
    await unfollowCustomers(db, ['pool_leases']);
    await db.run(`
      ALTER TABLE subscribers DROP pools;
      DROP VIEW address_pools;
      DROP FUNCTION take_place;
      DROP TABLE pool_leases, pools;
    `);
  },
});
