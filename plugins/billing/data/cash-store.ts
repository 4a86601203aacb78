import type { Transaction } from '@isp/sdk';
import { defineStore } from '@isp/sdk/data';
import { DataTypes } from 'sequelize';
import type { CashDesk, CashMovement, CashSession, CashSessionReport } from '../contract/index.ts';

const owner = { reseller: 'resellerId' };

export const cashDesks = defineStore<CashDesk>({
  name: 'cash_desks',
  columns: {
    id: { type: DataTypes.UUID, primaryKey: true },
    resellerId: DataTypes.UUID,
    name: DataTypes.TEXT,
    currency: DataTypes.TEXT,
    openSessionId: DataTypes.UUID,
    createdAt: DataTypes.DATE,
    updatedAt: DataTypes.DATE,
  },
  owner,
});

/** As it is stored: with the id of the person who has it open. */
export type CashSessionRow = CashSession & { readonly person: string };

export const cashSessions = defineStore<CashSessionRow>({
  name: 'cash_sessions',
  columns: {
    id: { type: DataTypes.UUID, primaryKey: true },
    resellerId: DataTypes.UUID,
    cashDeskId: DataTypes.UUID,
    status: DataTypes.TEXT,
    person: DataTypes.TEXT,
    openedBy: DataTypes.JSONB,
    closedBy: DataTypes.JSONB,
    floatMinor: DataTypes.BIGINT,
    expectedMinor: DataTypes.BIGINT,
    countedMinor: DataTypes.BIGINT,
    differenceMinor: DataTypes.BIGINT,
    note: DataTypes.TEXT,
    currency: DataTypes.TEXT,
    openedAt: DataTypes.DATE,
    closedAt: DataTypes.DATE,
    createdAt: DataTypes.DATE,
  },
  owner,
  bigIntegers: ['floatMinor', 'expectedMinor', 'countedMinor', 'differenceMinor'],
});

/** A session as people see it. */
export function shownSession({ person: _, ...session }: CashSessionRow): CashSession {
  return session;
}

type MovementRow = CashMovement & { readonly resellerId: string; readonly sessionId: string };

export const cashMovements = defineStore<MovementRow>({
  name: 'cash_movements',
  columns: {
    id: { type: DataTypes.UUID, primaryKey: true },
    resellerId: DataTypes.UUID,
    sessionId: DataTypes.UUID,
    kind: DataTypes.TEXT,
    amountMinor: DataTypes.BIGINT,
    refId: DataTypes.UUID,
    reason: DataTypes.TEXT,
    recordedBy: DataTypes.JSONB,
    createdAt: DataTypes.DATE,
  },
  owner,
  bigIntegers: ['amountMinor'],
});

const mostShown = 500;

/** What went in and out of a session, and the sums by kind. */
export async function reportOf(tx: Transaction, id: string): Promise<CashSessionReport> {
  const session = await cashSessions.get(tx, id);
  const latest = await tx.query<{ id: string }>(
    `SELECT id FROM cash_movements WHERE session_id = $1 ORDER BY created_at DESC, id DESC LIMIT ${mostShown}`,
    [id],
  );
  const rows = await cashMovements.listAll(tx, { id: latest.map((one) => one.id) });
  const totals = await tx.query<CashSessionReport['totals'][number] & { sum: string }>(
    `SELECT kind, count(*)::integer AS count, sum(amount_minor)::text AS sum FROM cash_movements
     WHERE session_id = $1 GROUP BY 1 ORDER BY 1`,
    [id],
  );
  return {
    ...shownSession(session),
    totals: totals.map(({ kind, count, sum }) => ({ kind, count, amountMinor: JSON.parse(sum) as number })),
    movements: rows
      .toSorted((one, other) => (one.id < other.id ? -1 : 1))
      .map(({ resellerId: _, sessionId: __, ...movement }) => movement),
  };
}
