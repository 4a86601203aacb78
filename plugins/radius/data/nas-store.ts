import type { Transaction } from '@isp/sdk';
import { platformErrors } from '@isp/sdk';
import { defineStore, isUniqueViolation } from '@isp/sdk/data';
import { DataTypes } from 'sequelize';
import type { ChangeNasParams, CreateNasParams, Nas } from '../contract/index.ts';

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
    otherAddresses: DataTypes.ARRAY(DataTypes.TEXT),
    identifier: DataTypes.TEXT,
    coaAddress: DataTypes.TEXT,
    interimSeconds: DataTypes.INTEGER,
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
  /** Missing: any NAS-Identifier will do. */
  readonly identifier?: string | undefined;
  readonly interimSeconds?: number | undefined;
  readonly requireMessageAuthenticator: boolean;
}

/** The NAS of an address; several where they are told apart by their identifiers. */
export async function findNasByAddress(tx: Transaction, address: string): Promise<NasWithSecret[]> {
  const rows = await tx.query<{ nas: NasWithSecret }>(
    `SELECT json_strip_nulls(json_build_object('id', nas_id, 'secret', secret, 'type', type, 'accessType', access_type,
       'identifier', nullif(n.identifier, ''), 'interimSeconds', interim_seconds,
       'requireMessageAuthenticator', require_message_authenticator)) AS nas
     FROM nas_addresses a JOIN nas n USING (nas_id) WHERE a.address = $1`,
    [address],
  );
  return rows.map(({ nas }) => nas);
}

/** Whether an error is the refusal of an address that another NAS has. */
export function isAddressTaken(error: unknown): boolean {
  return isUniqueViolation(error, 'nas_addresses_pkey');
}

/** @throws what `isAddressTaken` tells. */
export async function insertNas(tx: Transaction, nas: CreateNasParams): Promise<Nas> {
  const fields = Object.entries(nas);
  const names = fields.map(([name]) => columns[name as keyof CreateNasParams]);
  const [row] = await tx.query<{ id: string }>(
    `INSERT INTO nas (${names}) VALUES (${fields.map((_, index) => `$${index + 1}`)}) RETURNING nas_id AS id`,
    fields.map(([, value]) => value),
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
  otherAddresses: 'other_addresses',
  identifier: 'identifier',
  coaAddress: 'coa_address',
  interimSeconds: 'interim_seconds',
};

/** Changes the fields given; `null` takes one away. @throws `NOT_FOUND`, or what `isAddressTaken` tells. */
export async function updateNas(
  tx: Transaction,
  id: string,
  changes: Omit<ChangeNasParams, 'id'>,
): Promise<Nas> {
  const fields = Object.entries(changes);
  const assignments = fields.map(
    ([name], index) => `${columns[name as keyof CreateNasParams]} = $${index + 2}`,
  );
  if (fields.length > 0) {
    await tx.query(`UPDATE nas SET ${assignments} WHERE nas_id = $1`, [
      id,
      // None is an empty text there: the identifier is part of a key.
      ...fields.map(([name, value]) => (name === 'identifier' ? (value ?? '') : value)),
    ]);
  }
  return nasDevices.get(tx, id);
}

/** @throws `NOT_FOUND`. */
export async function deleteNas(tx: Transaction, id: string): Promise<void> {
  await tx.query('DELETE FROM nas_credentials WHERE nas_id = $1', [id]);
  const removed = await tx.query('DELETE FROM nas WHERE nas_id = $1 RETURNING 1', [id]);
  if (removed.length === 0) throw platformErrors.NOT_FOUND({ id });
}
