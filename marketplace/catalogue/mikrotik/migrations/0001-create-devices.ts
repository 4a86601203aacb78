import { defineMigration, secureRows, systemRowsOnly } from '@isp/sdk/data';

export default defineMigration({
  async up(db) {
    await db.run(`
      CREATE TABLE mikrotik_devices (
        id uuid PRIMARY KEY,
        name text NOT NULL,
        address text NOT NULL,
        port integer NOT NULL,
        "user" text NOT NULL,
        sealed_password text NOT NULL,
        fingerprint text,
        reseller_id uuid,
        answered_at timestamptz(3),
        problem text,
        created_at timestamptz(3) NOT NULL,
        CONSTRAINT mikrotik_devices_address UNIQUE (address, port)
      );
      CREATE INDEX mikrotik_devices_of_reseller ON mikrotik_devices (reseller_id);
      CREATE TABLE mikrotik_services (
        id uuid PRIMARY KEY,
        customer_id uuid NOT NULL,
        reseller_id uuid NOT NULL,
        device_id uuid REFERENCES mikrotik_devices,
        desired_version integer NOT NULL,
        state text CHECK (state IN ('active', 'suspended', 'terminated')),
        login text,
        password_digest text,
        down_kbps integer,
        up_kbps integer,
        static_ip text,
        applied_at timestamptz(3),
        busy_until timestamptz(3),
        unsettled boolean NOT NULL DEFAULT false,
        created_at timestamptz(3) NOT NULL
      );
      CREATE INDEX mikrotik_services_of_device ON mikrotik_services (device_id, state);
      CREATE INDEX mikrotik_services_of_reseller ON mikrotik_services (reseller_id, created_at, id);
      CREATE INDEX mikrotik_services_by_age ON mikrotik_services (created_at, id);
    `);
    await systemRowsOnly(db, 'mikrotik_devices');
    await secureRows(db, 'mikrotik_services', { reseller: 'reseller_id', customer: 'customer_id' });
  },
  async down(db) {
    await db.run('DROP TABLE mikrotik_services; DROP TABLE mikrotik_devices');
  },
});
