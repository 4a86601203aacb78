import { defineStore } from '@isp/sdk/data';
import { exact, formatExact } from '@isp/sdk/money';
import { DataTypes } from 'sequelize';
import type { Call, CdrError, CdrReason } from '../contract/index.ts';

/** A record of a file: waiting for its price, rated, or in the error queue. */
export interface CallRow extends Partial<Omit<Call, 'id' | 'fileId' | 'amount'>> {
  readonly id: string;
  readonly fileId: string;
  readonly row: number;
  readonly status: 'waiting' | 'rated' | 'failed';
  readonly raw: Readonly<Record<string, string>>;
  readonly reason?: CdrReason;
  readonly message?: string;
  readonly callRef?: string;
  readonly createdAt: string;
}

export const calls = defineStore<CallRow>({
  name: 'calls',
  columns: {
    id: { type: DataTypes.UUID, primaryKey: true },
    fileId: DataTypes.UUID,
    row: DataTypes.INTEGER,
    status: DataTypes.TEXT,
    raw: DataTypes.JSONB,
    reason: DataTypes.TEXT,
    message: DataTypes.TEXT,
    resellerId: DataTypes.UUID,
    customerId: DataTypes.UUID,
    serviceId: DataTypes.UUID,
    callRef: DataTypes.TEXT,
    caller: DataTypes.TEXT,
    called: DataTypes.TEXT,
    startedAt: DataTypes.DATE,
    seconds: DataTypes.INTEGER,
    tariffId: DataTypes.UUID,
    prefix: DataTypes.TEXT,
    periodStart: DataTypes.DATEONLY,
    billedSeconds: DataTypes.INTEGER,
    includedSeconds: DataTypes.INTEGER,
    amountNumerator: DataTypes.DECIMAL,
    amountDenominator: DataTypes.DECIMAL,
    currency: DataTypes.TEXT,
    createdAt: DataTypes.DATE,
    ratedAt: DataTypes.DATE,
  },
  owner: { reseller: 'resellerId', customer: 'customerId' },
  search: ['called', 'caller'],
  defaultSort: '-startedAt',
});

const shownPlaces = 6;

/** A rated call as it is shown. */
export function toCall(row: CallRow): Call {
  const { row: _row, status, raw, reason, message, callRef, createdAt, ...call } = row;
  const { amountNumerator = '0', amountDenominator = '1' } = call;
  const amount = formatExact(exact(BigInt(amountNumerator), BigInt(amountDenominator)), shownPlaces);
  return { ...call, amount } as Call;
}

/** A record of the error queue as it is shown. */
export function toCdrError(row: CallRow): CdrError {
  const { id, fileId, row: number, reason, message, raw, serviceId, createdAt } = row;
  return {
    ...{ id, fileId, row: number, raw, createdAt },
    reason: reason ?? 'malformed',
    message: message ?? '',
    ...(serviceId ? { serviceId } : {}),
  };
}
