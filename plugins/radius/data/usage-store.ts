import type { Transaction } from '@isp/sdk';
import { defineStore } from '@isp/sdk/data';
import { DataTypes } from 'sequelize';
import { octets, type Usage } from '../contract/index.ts';

/** Whose a service is that has, or had, a login. */
export const subscriberOwners = defineStore<{
  serviceId: string;
  customerId?: string;
  resellerId?: string;
}>({
  name: 'subscribers',
  columns: {
    serviceId: { type: DataTypes.UUID, primaryKey: true },
    customerId: DataTypes.UUID,
    resellerId: DataTypes.UUID,
  },
  owner: { reseller: 'resellerId', customer: 'customerId' },
});

interface Row {
  readonly from: string;
  readonly input: string;
  readonly output: string;
}

/** Hours or days with traffic, in order, and their sum; beside periods, days. */
export async function readUsage(
  tx: Transaction,
  asked: {
    serviceId: string;
    from: string;
    to: string;
    granularity: 'hour' | 'day' | 'period';
    timeZone: string;
  },
): Promise<Pick<Usage, 'data' | 'total'>> {
  const { serviceId, from, to, granularity, timeZone } = asked;
  const rows = await tx.query<Row>(
    `SELECT to_char(date_trunc($4, hour, $5) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "from",
       sum(input_bytes)::text AS input, sum(output_bytes)::text AS output
     FROM usage_hours WHERE service_id = $1 AND hour >= $2 AND hour < $3 GROUP BY 1 ORDER BY 1`,
    [serviceId, from, to, granularity === 'hour' ? 'hour' : 'day', timeZone],
  );
  const sum = (of: 'input' | 'output') => rows.reduce((all, row) => all + BigInt(row[of]), 0n);
  return {
    data: rows.map(({ from: begin, input, output }) => ({
      from: begin,
      inputBytes: octets(BigInt(input)),
      outputBytes: octets(BigInt(output)),
    })),
    total: { inputBytes: octets(sum('input')), outputBytes: octets(sum('output')) },
  };
}
