import type { Transaction } from '@isp/sdk';
import { platformErrors } from '@isp/sdk';
import { defineStore } from '@isp/sdk/data';
import { DataTypes } from 'sequelize';
import type { CreateNasParams, Nas } from '../contract/index.ts';

/** Reading: a view of FreeRADIUS's table `nas` without the secrets. */
export const nasDevices = defineStore<Nas>({
  name: 'nas_devices',
  countedBy: 'nas',
  columns: {
    id: { type: DataTypes.UUID, primaryKey: true },
    name: DataTypes.TEXT,
    address: DataTypes.TEXT,
    vendor: DataTypes.TEXT,
    coaPort: DataTypes.INTEGER,
    accessType: DataTypes.TEXT,
    requireMessageAuthenticator: DataTypes.BOOLEAN,
    createdAt: DataTypes.DATE(3),
  },
  search: ['name', 'address'],
});

/** A NAS as the login path needs it. */
export interface NasWithSecret {
  readonly id: string;
  readonly secret: string;
  readonly type: string;
  readonly accessType?: string | undefined;
  readonly requireMessageAuthenticator: boolean;
}

export async function findNasByAddress(tx: Transaction, address: string): Promise<NasWithSecret | undefined> {
  const [row] = await tx.query<NasWithSecret>(
    `SELECT nas_id AS id, secret, type, access_type AS "accessType", require_message_authenticator AS "requireMessageAuthenticator"
     FROM nas WHERE nasname = $1`,
    [address],
  );
  return row;
}

/** @throws a unique violation of `nas_address`. */
export async function insertNas(tx: Transaction, nas: CreateNasParams): Promise<Nas> {
  const [row] = await tx.query<{ id: string }>(
    `INSERT INTO nas (shortname, nasname, secret, type, coa_port, access_type, require_message_authenticator)
     VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING nas_id AS id`,
    [
      nas.name,
      nas.address,
      nas.secret,
      nas.vendor,
      nas.coaPort,
      nas.accessType,
      nas.requireMessageAuthenticator ?? false,
    ],
  );
  return nasDevices.get(tx, (row as { id: string }).id);
}

const columns: Readonly<Record<keyof CreateNasParams, string>> = {
  name: 'shortname',
  address: 'nasname',
  secret: 'secret',
  vendor: 'type',
  coaPort: 'coa_port',
  accessType: 'access_type',
  requireMessageAuthenticator: 'require_message_authenticator',
};

/** Changes the fields given. @throws `NOT_FOUND`, or a unique violation of `nas_address`. */
export async function updateNas(
  tx: Transaction,
  id: string,
  changes: Partial<CreateNasParams>,
): Promise<Nas> {
  const fields = Object.entries(changes);
  const assignments = fields.map(
    ([name], index) => `${columns[name as keyof CreateNasParams]} = $${index + 2}`,
  );
  if (fields.length > 0) {
    await tx.query(`UPDATE nas SET ${assignments} WHERE nas_id = $1`, [
      id,
      ...fields.map(([, value]) => value),
    ]);
  }
  return nasDevices.get(tx, id);
}

/** @throws `NOT_FOUND`. */
export async function deleteNas(tx: Transaction, id: string): Promise<void> {
  const removed = await tx.query('DELETE FROM nas WHERE nas_id = $1 RETURNING 1', [id]);
  if (removed.length === 0) throw platformErrors.NOT_FOUND({ id });
}
