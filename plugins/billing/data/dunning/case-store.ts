import type { Transaction } from '@isp/sdk';
import { defineStore } from '@isp/sdk/data';
import { DataTypes } from 'sequelize';
import type { DunningCase, DunningCaseWithSteps, DunningWish } from '../../contract/index.ts';
import { blocks } from './block-store.ts';
import { promises, shownPromise } from './promise-store.ts';
import { reminders, shownReminder } from './reminder-store.ts';

/** A case with what is not shown: what services are to be brought to, and when it is looked at again. */
export type CaseRow = DunningCase & {
  readonly wish: DunningWish;
  /** Grows with each wish; once it is carried out, `carriedVersion` follows. */
  readonly wishVersion: number;
  readonly carriedVersion: number;
  readonly lookAt: string;
};

export const cases = defineStore<CaseRow>({
  name: 'dunning_cases',
  columns: {
    id: { type: DataTypes.UUID, primaryKey: true },
    customerId: DataTypes.UUID,
    resellerId: DataTypes.UUID,
    policyId: DataTypes.UUID,
    status: DataTypes.TEXT,
    stage: DataTypes.TEXT,
    debtMinor: DataTypes.BIGINT,
    currency: DataTypes.TEXT,
    oldestInvoiceId: DataTypes.UUID,
    nextStep: DataTypes.TEXT,
    nextAt: DataTypes.DATE,
    reasons: DataTypes.JSONB,
    exclusion: DataTypes.TEXT,
    promisedUntil: DataTypes.DATEONLY,
    wish: DataTypes.TEXT,
    wishVersion: DataTypes.INTEGER,
    carriedVersion: DataTypes.INTEGER,
    lookAt: DataTypes.DATE,
    blockedAt: DataTypes.DATE,
    deactivatedAt: DataTypes.DATE,
    createdAt: DataTypes.DATE,
    closedAt: DataTypes.DATE,
    updatedAt: DataTypes.DATE,
  },
  owner: { reseller: 'resellerId', customer: 'customerId' },
  bigIntegers: ['debtMinor'],
});

/** A case as people see it. */
export function shownCase({ wish, wishVersion, carriedVersion, lookAt, ...shown }: CaseRow): DunningCase {
  return shown;
}

/** A case with all that was done, the oldest first. */
export async function caseWithSteps(tx: Transaction, id: string): Promise<DunningCaseWithSteps> {
  const found = await cases.get(tx, id);
  const { customerId, createdAt, closedAt = '9999' } = found;
  const isOfCase = (at: string) => at >= createdAt && at <= closedAt;
  const [sent, made, services] = [
    await reminders.listAll(tx, { customerId }),
    await promises.listAll(tx, { caseId: id }),
    await blocks.listAll(tx, { caseId: id }),
  ];
  return {
    ...shownCase(found),
    reminders: byAge(sent.filter(({ askedAt }) => isOfCase(askedAt))).map(shownReminder),
    promises: byAge(made).map(shownPromise),
    blocks: byAge(services).map(({ id: blockId, serviceId, blockedAt, releasedAt }) => ({
      ...{ id: blockId, serviceId, blockedAt },
      ...(releasedAt ? { releasedAt } : {}),
    })),
  };
}

/** Ids are made in the order of time. */
function byAge<T extends { readonly id: string }>(rows: readonly T[]): T[] {
  return rows.toSorted((one, other) => (one.id < other.id ? -1 : 1));
}
