import type { Transaction } from '@isp/sdk';
import { defineStore, newId } from '@isp/sdk/data';
import { DataTypes } from 'sequelize';
import type { VoiceNumber } from '../contract/index.ts';

export const voiceNumbers = defineStore<VoiceNumber>({
  name: 'voice_numbers',
  columns: {
    id: { type: DataTypes.UUID, primaryKey: true },
    number: DataTypes.TEXT,
    status: DataTypes.TEXT,
    resellerId: DataTypes.UUID,
    customerId: DataTypes.UUID,
    serviceId: DataTypes.UUID,
    assignedAt: DataTypes.DATE,
    freeFrom: DataTypes.DATE,
    createdAt: DataTypes.DATE,
  },
  owner: { reseller: 'resellerId', customer: 'customerId' },
  search: ['number'],
  defaultSort: 'number',
});

/** Whom a number is given to. */
export interface NumberOwner {
  readonly serviceId: string;
  readonly customerId: string;
  readonly resellerId: string;
  /** Business time. */
  readonly at: string;
}

const given = `status = 'assigned', service_id = $2, customer_id = $3, reseller_id = $4, assigned_at = $5`;

/** Gives that number to a service, if it is free. Whoever asks for it at the same time waits, and finds it taken. */
export async function takeNumber(tx: Transaction, number: string, owner: NumberOwner): Promise<boolean> {
  const taken = await tx.query(
    `UPDATE voice_numbers SET ${given} WHERE number = $1 AND status = 'free' RETURNING 1`,
    [number, ...valuesOf(owner)],
  );
  if (taken.length === 1) await noteAssignment(tx, number, owner);
  return taken.length === 1;
}

/** Gives the next free number to a service, passing over those others are just taking; undefined when there is none. */
export async function takeNextNumber(tx: Transaction, owner: NumberOwner): Promise<string | undefined> {
  const [taken] = await tx.query<{ number: string }>(
    `UPDATE voice_numbers SET ${given} WHERE id = (
       SELECT id FROM voice_numbers WHERE status = 'free' AND $1 ORDER BY number LIMIT 1 FOR UPDATE SKIP LOCKED
     ) RETURNING number`,
    [true, ...valuesOf(owner)],
  );
  if (taken) await noteAssignment(tx, taken.number, owner);
  return taken?.number;
}

function valuesOf({ serviceId, customerId, resellerId, at }: NumberOwner): string[] {
  return [serviceId, customerId, resellerId, at];
}

/** When a number was whose, for calls that are imported later. */
async function noteAssignment(tx: Transaction, number: string, owner: NumberOwner): Promise<void> {
  await tx.query(
    `INSERT INTO number_assignments (id, number, service_id, customer_id, reseller_id, from_at)
     VALUES ($1, $2, $3, $4, $5, $6)`,
    [newId(), number, ...valuesOf(owner)],
  );
}

/** The numbers of a service, in order. */
export async function numbersOf(tx: Transaction, serviceId: string): Promise<string[]> {
  const rows = await tx.query<{ number: string }>(
    `SELECT number FROM voice_numbers WHERE service_id = $1 AND status = 'assigned' ORDER BY number`,
    [serviceId],
  );
  return rows.map(({ number }) => number);
}

/** Takes the numbers of a refused order back, as if they had never been given. */
export async function returnNumbers(
  tx: Transaction,
  { serviceId, root }: { readonly serviceId: string; readonly root: string },
): Promise<void> {
  await tx.query(`DELETE FROM number_assignments WHERE service_id = $1`, [serviceId]);
  await tx.query(
    `UPDATE voice_numbers SET status = 'free', service_id = NULL, customer_id = NULL, assigned_at = NULL, reseller_id = $2
     WHERE service_id = $1`,
    [serviceId, root],
  );
}

/** Keeps the numbers of an ended service from others until `freeFrom`. Answers which they were. */
export async function quarantineNumbers(
  tx: Transaction,
  { serviceId, at, freeFrom }: { readonly serviceId: string; readonly at: string; readonly freeFrom: string },
): Promise<string[]> {
  const rows = await tx.query<{ number: string }>(
    `UPDATE voice_numbers SET status = 'quarantined', free_from = $2
     WHERE service_id = $1 AND status = 'assigned' RETURNING number`,
    [serviceId, freeFrom],
  );
  await tx.query(`UPDATE number_assignments SET to_at = $2 WHERE service_id = $1 AND to_at IS NULL`, [
    serviceId,
    at,
  ]);
  return rows.map(({ number }) => number).sort();
}

/** Frees the numbers whose quarantine is over at an instant. Answers how many. */
export async function freeNumbers(
  tx: Transaction,
  { at, root }: { readonly at: string; readonly root: string },
): Promise<number> {
  const rows = await tx.query(
    `UPDATE voice_numbers SET status = 'free', service_id = NULL, customer_id = NULL, assigned_at = NULL,
       free_from = NULL, reseller_id = $2
     WHERE status = 'quarantined' AND free_from <= $1 RETURNING 1`,
    [at, root],
  );
  return rows.length;
}
